import { expect, it } from '@jest/globals';
import { letterBias, type LetterBiasFinding } from '@evalcurve/curves';
import { LANGUAGES } from '@evalcurve/locale';
import { answeredCurve, type AnsweredCurve } from '../__fixtures__/answers.ts';
import { pointOf } from '../__fixtures__/curve.ts';
import { problemsOf } from '../__fixtures__/problems-of.ts';
import { lettersChart } from './letters-chart.ts';

function found({ curve, answers }: AnsweredCurve): LetterBiasFinding[] {
  return answers.flatMap((each) => letterBias(curve, each) ?? []);
}

const cases = [[0.25, 0.5, 0.75], [0.25]].flatMap((accuracies) =>
  LANGUAGES.map((language) => ({ accuracies, language })),
);

it.each(cases)(
  'gives valid Vega-Lite that compiles in silence for $accuracies ($language)',
  ({ accuracies, language }) => {
    const answered = answeredCurve(accuracies);
    const spec = lettersChart({ curve: answered.curve, findings: found(answered) }, { language });
    expect(problemsOf(spec)).toEqual([]);
  },
);

it('stacks the letters of each checkpoint from A at the top to D, beside the key', () => {
  const answered = answeredCurve([0, 1]);
  const json = JSON.stringify(lettersChart({ curve: answered.curve, findings: found(answered) }));
  // All wrong: D where that is wrong, else A.
  expect(json).toContain('"checkpoint":"step1000","x":1000,"letter":"A","low":0.75,"high":1}');
  expect(json).toContain('"checkpoint":"step1000","x":1000,"letter":"D","low":0,"high":0.75}');
  expect(json).toContain('"checkpoint":"step2000","x":2000,"letter":"D","low":0,"high":0.25}');
  expect(json).toContain('{"letter":"D","low":0,"high":0.25,"key":"key","middle":0.125,"label":"D 25.0%"}');
});

it('says of the last checkpoint what its letters mean', () => {
  const answered = answeredCurve([0.5, 0]);
  const { curve } = answered;
  const json = JSON.stringify(lettersChart({ curve, findings: found(answered) }, { language: 'en' }));
  expect(json).toContain('75.0% of the answers at step 2,000 are D');
});

it('leaves out checkpoints without answers', () => {
  const { curve, answers } = answeredCurve([0.25, 0.5]);
  const longer = { ...curve, points: [...curve.points, pointOf(0.6, { step: 3000 })] };
  const findings = found({ curve: longer, answers });
  const json = JSON.stringify(lettersChart({ curve: longer, findings }));
  expect(json).toContain('2 checkpoints');
  expect(json).not.toContain('step3000');
});

it('refuses to draw no finding', () => {
  expect(() => lettersChart({ curve: answeredCurve([0.25]).curve, findings: [] })).toThrow(RangeError);
});
