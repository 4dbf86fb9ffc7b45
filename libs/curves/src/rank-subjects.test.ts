import { expect, it } from '@jest/globals';
import { entriesOf } from './__fixtures__/curve.ts';
import { buildCurve } from './build-curve.ts';
import { bestSubjects, worstSubjects } from './rank-subjects.ts';

const rows = {
  mmlu_virology: { acc: 0.5, n: 166 },
  mmlu_anatomy: { acc: 0.2, n: 135 },
  mmlu_marketing: { acc: 0.5, n: 234 },
  mmlu_sociology: { acc: 0.3, n: 201 },
};

it('ranks subjects from either end, equals by name', () => {
  const [point] = buildCurve(entriesOf(rows)).points;
  if (point === undefined) throw new Error('no point');
  expect(bestSubjects(point, 3).map(({ subject }) => subject)).toEqual([
    'marketing',
    'virology',
    'sociology',
  ]);
  expect(worstSubjects(point, 2).map(({ subject }) => subject)).toEqual(['anatomy', 'sociology']);
  expect(bestSubjects(point, 9)).toHaveLength(4);
  expect(bestSubjects(point, 1)[0]?.score.interval).toMatchObject({ low: expect.closeTo(0.4364, 3) });
});

it('has no subject at both ends where many are equal', () => {
  const equal = ['anatomy', 'astronomy', 'marketing', 'sociology', 'virology'].map(
    (subject) => [`mmlu_${subject}`, { acc: 0.5, n: 2 }] as const,
  );
  const [point] = buildCurve(entriesOf(Object.fromEntries(equal))).points;
  if (point === undefined) throw new Error('no point');
  expect(bestSubjects(point, 2).map(({ subject }) => subject)).toEqual(['anatomy', 'astronomy']);
  expect(worstSubjects(point, 2).map(({ subject }) => subject)).toEqual(['marketing', 'sociology']);
});
