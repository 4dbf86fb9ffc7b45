import { expect, it } from '@jest/globals';
import { MMLU_SUBJECTS } from '@evalcurve/mmlu';
import { curveOf, entriesOf, mmluRows } from '../__fixtures__/curve.ts';
import { buildCurve } from '../build-curve.ts';
import { emergenceFinding } from './emergence.ts';

const stem = Object.entries(MMLU_SUBJECTS).filter(([, { category }]) => category === 'stem');

/** All subjects at 25 % but for those of STEM. */
function stemAt(accuracy: number): ReturnType<typeof mmluRows> {
  const rows = mmluRows(0.25);
  for (const [subject, { testQuestions: n }] of stem) {
    rows[`mmlu_${subject}`] = { acc: Math.round(accuracy * n) / n, n };
  }
  return rows;
}

it('finds from which checkpoint on a category is above guessing', () => {
  const curve = buildCurve(entriesOf(stemAt(0.25), stemAt(0.25), stemAt(0.35), stemAt(0.36)));
  const found = emergenceFinding(curve, 'category');
  expect(found).toMatchObject({
    kind: 'emergence',
    value: [
      { part: 'stem', from: { checkpoint: { step: 3000 } }, above: 2, looks: 4, constantAnswer: null },
      {},
      {},
      {},
    ],
    evidence: { by: 'category', chance: 0.25, looks: 4, correction: 'holm' },
    sentence: {
      en: 'Above guessing to the end, 1 of 4 categories: STEM from step 3,000 (corrected for 4 checkpoints and 4 categories).',
      zh: '4 个大类中有 1 个持续高于随机猜测：理工（第 3,000 步起）（按 4 个 checkpoint 和 4 个大类校正）。',
    },
  });
  expect(found?.value.slice(1).every(({ from }) => from === null)).toBe(true);
});

it('corrects for the number of checkpoints and, separately, of subjects', () => {
  const rows = mmluRows(0.25);
  // 38 of 100 alone has p = 0.0027, which neither 57 subjects nor 27 checkpoints leave standing.
  rows['mmlu_virology'] = { acc: 62 / 166, n: 166 };
  const once = emergenceFinding(
    buildCurve(entriesOf({ mmlu_virology: { acc: 62 / 166, n: 166 } })),
    'subject',
  );
  expect(once?.value[0]?.from).not.toBeNull();
  const among = emergenceFinding(buildCurve(entriesOf(rows)), 'subject');
  expect(among?.value[0]).toMatchObject({ part: 'virology', adjustedPValue: expect.any(Number) });
  expect(among?.value[0]?.adjustedPValue).toBeGreaterThan((once?.value[0]?.adjustedPValue ?? 0) * 50);
  const often = emergenceFinding(buildCurve(entriesOf(...new Array<typeof rows>(27).fill(rows))), 'subject');
  expect(often?.value.filter(({ from }) => from !== null)).toHaveLength(0);
  expect(often?.sentence.en).toBe(
    'None of 57 subjects is above guessing at the end (corrected for 27 checkpoints and 57 subjects).',
  );
});

it('finds no subject in noise', () => {
  const noise = (seed: number): ReturnType<typeof mmluRows> =>
    Object.fromEntries(
      Object.entries(MMLU_SUBJECTS).map(([subject, { testQuestions: n }], index) => {
        const right = Math.round(
          n * 0.25 + 1.5 * Math.sqrt(n * 0.1875) * Math.sin((index + 1) * (seed + 2) ** 2),
        );
        return [`mmlu_${subject}`, { acc: right / n, n }];
      }),
    );
  const curve = buildCurve(entriesOf(...Array.from({ length: 20 }, (_, seed) => noise(seed))));
  expect(emergenceFinding(curve, 'subject')?.value.every(({ above }) => above === 0)).toBe(true);
});

it('names the earliest first and says where one letter would do as well', () => {
  const late = stemAt(0.25);
  const curve = buildCurve(entriesOf(late, { ...late, mmlu_anatomy: { acc: 0.5, n: 135 } }, stemAt(0.45)));
  const found = emergenceFinding(curve, 'subject');
  expect(found?.value[0]).toMatchObject({ part: 'anatomy', from: { checkpoint: { step: 2000 } } });
  expect(found?.sentence.en).toMatch(
    /^Above guessing to the end, \d+ of 57 subjects: Anatomy from step 2,000, .* and \d+ more /u,
  );
  expect(found?.sentence.en).toMatch(/One letter for every question may give as much in \d+ of them\.$/u);
});

it('leaves open whether what is above at the last checkpoint only will last', () => {
  const found = emergenceFinding(buildCurve(entriesOf(mmluRows(0.25), stemAt(0.4))), 'category');
  expect(found?.value[0]).toMatchObject({ part: 'stem', lasting: 1 });
  expect(found?.sentence.en).toContain('STEM only at the last checkpoint (');
  expect(found?.sentence.zh).toContain('理工（仅最后一个 checkpoint）');
});

it('has nothing to say of a task without parts', () => {
  expect(emergenceFinding(curveOf(100, [30, 40]), 'category')).toBeNull();
});

it('keeps to another level where one is given', () => {
  const curve = buildCurve(entriesOf(mmluRows(0.27)));
  const emerged = (alpha: number): number =>
    emergenceFinding(curve, { by: 'category', alpha })?.value.filter(({ from }) => from !== null).length ?? 0;
  expect(emerged(1e-9)).toBe(0);
  expect(emerged(0.5)).toBe(4);
  expect(emergenceFinding(curve, { by: 'category' })).toEqual(emergenceFinding(curve, 'category'));
});
