import { expect, it } from '@jest/globals';
import { curveOf, pointOf, pointsOf } from './__fixtures__/curve.ts';
import { bestLabel } from './best-label.ts';
import { createChartContext } from './chart-context.ts';

const panel = { width: 500, fontSize: 10 };

it('stays within the panel at either end', () => {
  const alignOf = (...values: number[]): unknown =>
    bestLabel(createChartContext(curveOf(pointsOf(values)), { language: 'en' }), panel)?.align;
  expect(alignOf(0.3, 0.3, 0.3, 0.3, 0.3, 0.4)).toBe('right');
  expect(alignOf(0.3, 0.3, 0.4, 0.3, 0.3, 0.3)).toBe('center');
  expect(alignOf(0.4, ...Array.from({ length: 20 }, () => 0.3))).toBe('left');
});

it('names score and place in both languages', () => {
  const curve = curveOf([pointOf(0.25, { step: 1000 }), pointOf(0.316, { step: 46_000 })]);
  expect(bestLabel(createChartContext(curve, { language: 'en' }), panel)?.text).toBe(
    'best 31.6% at step 46,000',
  );
  expect(bestLabel(createChartContext(curve, { language: 'zh' }), panel)?.text).toBe(
    '最高 31.6%（第 46,000 步）',
  );
});

it('calls a single point by its score alone', () => {
  const context = createChartContext(curveOf([pointOf(0.25)]), { language: 'en' });
  expect(bestLabel(context, panel)?.text).toBe('25.0% at step 1,000');
});

it('stands above the bands of the points below it', () => {
  // Few questions give the neighbour a wide interval.
  const points = [0.25, 0.3, 0.29, 0.25].map((value, index) =>
    pointOf(value, { step: (index + 1) * 1000, n: index === 2 ? 100 : 14042 }),
  );
  const label = bestLabel(createChartContext(curveOf(points), { language: 'en' }), {
    width: 220,
    fontSize: 10,
  });
  expect(label?.record.checkpoint).toBe('step2000');
  expect(label?.above).toBeCloseTo(points[2]?.score.interval?.high ?? 0, 5);
});
