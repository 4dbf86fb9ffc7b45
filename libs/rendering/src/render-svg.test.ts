import { expect, it } from '@jest/globals';
import type { TopLevelSpec } from 'vega-lite';
import { renderSvg } from './render-svg.ts';
import { SpecError } from './spec-error.ts';

function chart(title: string): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title,
    data: { values: [{ step: 1, score: 0.25 }] },
    mark: { type: 'point', clip: true },
    encoding: { x: { field: 'step', type: 'quantitative' }, y: { field: 'score', type: 'quantitative' } },
  };
}

it('keeps text as text and gives the same source each time', async () => {
  const first = await renderSvg(chart('准确率 & accuracy'));
  expect(first.data).toContain('准确率 &amp; accuracy</text>');
  expect(first.data).toContain('clip-path');
  expect(first).toEqual(await renderSvg(chart('准确率 & accuracy')));
  expect(first.warnings).toEqual([]);
});

it('lays out by the bundled font: twice the text takes twice the room', async () => {
  const widthOf = async (title: string): Promise<number> => {
    const { data } = await renderSvg({ ...chart(title), width: 10 });
    return Number(/width="(?<width>[\d.]+)"/u.exec(data)?.groups?.['width']);
  };
  const wider = (await widthOf('准'.repeat(80))) - (await widthOf('准'.repeat(40)));
  // 40 em at the title's 13 pixels.
  expect(Math.abs(wider - 520)).toBeLessThan(2);
});

it('says which characters a PNG would lack', async () => {
  const { warnings } = await renderSvg(chart('model 🚀'));
  expect(warnings).toEqual([
    { kind: 'missing-characters', characters: ['🚀'], message: 'the bundled font lacks 🚀 (U+1F680)' },
  ]);
});

it('replaces characters that XML forbids', async () => {
  const { data } = await renderSvg(chart('a\u0000b\u001bc\ud800d'));
  expect(data).toContain('a\ufffdb\ufffdc\ufffdd');
});

it('passes on what Vega-Lite says about the specification', async () => {
  const spec: TopLevelSpec = {
    data: { values: [{ step: 1 }] },
    mark: 'bar',
    encoding: { x: { field: 'step', type: 'quantitative' }, shape: { field: 'step', type: 'nominal' } },
  };
  const { warnings } = await renderSvg(spec);
  expect(warnings).toEqual([{ kind: 'specification', message: expect.stringContaining('shape dropped') }]);
});

it('refuses what is no specification', async () => {
  const nothing = JSON.parse('{"mark":"nonsense","encoding":{}}') as TopLevelSpec;
  await expect(renderSvg(nothing)).rejects.toThrow(SpecError);
});
