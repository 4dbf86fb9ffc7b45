import { expect, it } from '@jest/globals';
import { entriesOf, mmluRows } from './__fixtures__/curve.ts';
import { buildCurve } from './build-curve.ts';
import { NoScoresError } from './no-scores-error.ts';
import { UnknownMetricError } from './unknown-metric-error.ts';
import { UnknownTaskError } from './unknown-task-error.ts';

it('suggests the tasks that hold all words of an unknown one, and says what there is', () => {
  const error = failure(() => buildCurve(entriesOf(mmluRows(0.5)), { task: 'mmlu_computer_science' }));
  expect(error).toBeInstanceOf(UnknownTaskError);
  expect(error).toMatchObject({
    exitCode: 2,
    message: 'no task "mmlu_computer_science" in these results',
    suggestions: expect.arrayContaining([
      'mmlu_college_computer_science',
      'mmlu_high_school_computer_science',
    ]),
    hint: expect.stringMatching(
      /^Did you mean mmlu_college_computer_science or mmlu_high_school_computer_science.*\?\nThere is: mmlu, .* more$/u,
    ),
  });
});

it('names the tasks there are where MMLU was asked for and is not there', () => {
  const error = failure(() =>
    buildCurve(entriesOf({ piqa: { acc: 0.5 }, sciq: { acc: 0.2 } }), { task: 'mmlu' }),
  );
  expect(error).toMatchObject({ available: ['piqa', 'sciq'], hint: 'There is: piqa, sciq' });
});

it('does not take a variant of MMLU for MMLU', () => {
  const entries = entriesOf({ mmlu_anatomy_continuation: { acc: 0.5, n: 135 } });
  expect(() => buildCurve(entries, { task: 'mmlu' })).toThrow(UnknownTaskError);
});

it('says so where no evaluation has any score', () => {
  const error = failure(() => buildCurve(entriesOf({ long_tail_trivia_qa: {} })));
  expect(error).toBeInstanceOf(NoScoresError);
  expect(error).toMatchObject({ exitCode: 2, hint: 'There is: long_tail_trivia_qa' });
});

it('suggests the metrics that the task has', () => {
  const rows = {
    gsm8k: { metrics: { 'exact_match,strict-match': 0.1, 'exact_match,flexible-extract': 0.2 } },
  };
  const error = failure(() => buildCurve(entriesOf(rows), { metric: 'exact_match,strict' }));
  expect(error).toBeInstanceOf(UnknownMetricError);
  expect(error).toMatchObject({
    exitCode: 2,
    message: 'no metric "exact_match,strict" of the task gsm8k in these results',
    available: ['exact_match,strict-match', 'exact_match,flexible-extract'],
    hint: expect.stringContaining('Did you mean exact_match,strict-match?'),
  });
});

function failure(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
