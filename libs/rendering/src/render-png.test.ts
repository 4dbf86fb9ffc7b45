import { expect, it } from '@jest/globals';
import { renderPng } from './render-png.ts';
import { ScaleError } from './scale-error.ts';

it.each([0, 0.09, 10.1, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the scale %d', async (scale) => {
  const spec = { mark: 'point' as const, data: { values: [] }, encoding: {} };
  await expect(renderPng(spec, { scale })).rejects.toThrow(ScaleError);
});
