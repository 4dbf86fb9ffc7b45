import { expect, it } from '@jest/globals';
import { addSvgMetadata } from './add-svg-metadata.ts';

const svg = '<svg width="1"><g/></svg>';

it('keeps any text, escaped, as JSON', () => {
  const result = addSvgMetadata(svg, { Title: `MMLU 准确率 $& <b> "x" & y` });
  expect(result).toBe(
    `<svg width="1"><metadata>{"Title":"MMLU 准确率 $&amp; &lt;b&gt; \\"x\\" &amp; y"}</metadata><g/></svg>`,
  );
});

it('leaves the picture alone where there is nothing to say', () => {
  expect(addSvgMetadata(svg, {})).toBe(svg);
});
