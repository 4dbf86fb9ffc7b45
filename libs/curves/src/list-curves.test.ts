import { expect, it } from '@jest/globals';
import { MMLU_VARIANTS } from '@evalcurve/mmlu';
import { entriesOf, mmluRows } from './__fixtures__/curve.ts';
import { buildCurve } from './build-curve.ts';
import { listCurves } from './list-curves.ts';

it('names MMLU once, and every metric of every other task', () => {
  const entries = entriesOf(
    { ...mmluRows(0.5), mmlu: { acc: 0.5 }, mmlu_stem: { acc: 0.5 } },
    { sciq: { metrics: { 'acc,none': 0.9, 'exact_match,strict-match': 0.1 } } },
  );
  expect(listCurves(entries)).toEqual([
    { task: 'mmlu', metric: 'acc' },
    { task: 'sciq', metric: 'acc' },
    { task: 'sciq', metric: 'exact_match,strict-match' },
  ]);
});

it('names a category that is there without subjects and total, and leaves out one of an unknown variant', () => {
  const entries = entriesOf({ mmlu_stem: { acc: 0.5 }, humanities: { acc: 0.5 } });
  expect(listCurves(entries)).toEqual([{ task: 'mmlu_stem', metric: 'acc' }]);
});

it.each(MMLU_VARIANTS.filter((variant) => variant !== 'hendrycksTest' && variant !== 'lighteval'))(
  'names curves of the variant %s that can be built',
  (variant) => {
    const entries = entriesOf({ [`mmlu_anatomy_${variant}`]: { acc: 0.5, n: 10 } });
    const [curve] = listCurves(entries);
    expect(buildCurve(entries, curve).points).toHaveLength(1);
  },
);
