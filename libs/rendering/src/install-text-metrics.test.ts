import { expect, it } from '@jest/globals';
import { installTextMetrics } from './install-text-metrics.ts';
import { packagedVegaEngine } from './packaged-vega-engine.ts';

const { engine } = packagedVegaEngine;
installTextMetrics(engine);
const { width } = engine.textMetrics;

it('measures regular and bold text by the bundled font', () => {
  expect(width({ fontSize: 10 }, ' 0123 ')).toBeCloseTo(22.2);
  expect(width({ fontSize: 10, fontWeight: 'bold' }, '0123')).toBeCloseTo(23.6);
  expect(width({ fontSize: '10', fontWeight: 700 }, 123)).toBeCloseTo(17.7);
});

it('takes 11 pixels where an item names no size', () => {
  expect(width({}, '准')).toBe(11);
});

it('measures nothing as nothing', () => {
  expect(width({ fontSize: 10 }, null)).toBe(0);
});

it('gives a text that will be cut the width of its limit', () => {
  expect(width({ fontSize: 10, limit: 15 }, '准确率')).toBe(15);
  expect(width({ fontSize: 10, limit: 0 }, '准确率')).toBe(30);
});
