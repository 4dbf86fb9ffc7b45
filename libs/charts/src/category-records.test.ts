import { expect, it } from '@jest/globals';
import { curveOf, pointOf, pointsOf, scoreOf } from './__fixtures__/curve.ts';
import { categoryRecords } from './category-records.ts';
import { createChartContext } from './chart-context.ts';

it('compares the first and the last checkpoint', () => {
  const records = categoryRecords(
    createChartContext(curveOf(pointsOf([0.25, 0.9, 0.3])), { language: 'en' }),
  );
  expect(records.map(({ category, series, label }) => [category, series, label])).toEqual([
    ['STEM', 'first (step 1,000)', '25.0'],
    ['Humanities', 'first (step 1,000)', '25.0'],
    ['Social\nsciences', 'first (step 1,000)', '25.0'],
    ['Other', 'first (step 1,000)', '25.0'],
    ['STEM', 'last (step 3,000)', '30.0'],
    ['Humanities', 'last (step 3,000)', '30.0'],
    ['Social\nsciences', 'last (step 3,000)', '30.0'],
    ['Other', 'last (step 3,000)', '30.0'],
  ]);
});

it('shows a single checkpoint once', () => {
  const records = categoryRecords(createChartContext(curveOf(pointsOf([0.25])), { language: 'zh' }));
  expect(records.map(({ category }) => category)).toEqual(['STEM', '人文', '社会科学', '其他']);
});

it('shows only categories that were evaluated, without whiskers where their size is unknown', () => {
  const point = { ...pointOf(0.25), categories: { other: scoreOf(0.5, null) } };
  expect(categoryRecords(createChartContext(curveOf([point]), { language: 'en' }))).toEqual([
    { category: 'Other', series: 'step 1,000', score: 0.5, low: 0.5, high: 0.5, label: '50.0' },
  ]);
});
