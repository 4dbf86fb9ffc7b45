import { expect, it } from '@jest/globals';
import sharp from 'sharp';
import { addPngChunks } from './add-png-chunks.ts';
import { MetadataKeyError } from './metadata-key-error.ts';

const png = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

it('adds texts in any language and the resolution, readable by other programs', async () => {
  const result = addPngChunks(png, {
    dotsPerInch: 192,
    metadata: { Title: 'MMLU 准确率', Software: 'evalcurve 0.1.0' },
  });
  const { comments, density, width, height } = await sharp(result).metadata();
  expect(comments).toEqual([
    { keyword: 'Title', text: 'MMLU 准确率' },
    { keyword: 'Software', text: 'evalcurve 0.1.0' },
  ]);
  expect({ density, width, height }).toEqual({ density: 192, width: 3, height: 2 });
});

it('leaves a single resolution', () => {
  const twice = addPngChunks(addPngChunks(png, { dotsPerInch: 96, metadata: {} }), {
    dotsPerInch: 192,
    metadata: {},
  });
  expect(twice.toString('latin1').match(/pHYs/gu)).toHaveLength(1);
});

it.each(['', ' Title', 'Title ', 'a  b', '标题', 'a\0b', 'x'.repeat(80)])('refuses the keyword %j', (key) => {
  expect(() => addPngChunks(png, { dotsPerInch: 96, metadata: { [key]: 'x' } })).toThrow(MetadataKeyError);
});
