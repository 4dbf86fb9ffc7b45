import { itWithHarness, testDirectory, writeTinyLlama } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import { printedByPython } from '../__fixtures__/printed-by-python.ts';
import { SCORING_PROGRAM } from '../__fixtures__/scoring-program.ts';

jest.setTimeout(60_000);

const harnessIt = itWithHarness(it);
let directory: TestDirectory;
let checkpoints: string[];

beforeAll(async () => {
  directory = await testDirectory();
  checkpoints = ['first', 'second'].map((name) => join(directory.path, name));
  for (const [seed, checkpoint] of checkpoints.entries()) {
    await writeTinyLlama({ directory: checkpoint, seed, dtype: 'float32' });
  }
});

afterAll(() => directory.remove());

const EVALUATIONS = `
def zero(lm):
    for value in lm.model.state_dict().values():
        value.zero_()

# What each of some checkpoints gives: by lm_eval alone, then in one process.
def compare(lm, requests, *loads):
    wanted = []
    for load_weights in loads:
        load_weights(lm)
        wanted.append(score_as_lm_eval(lm, requests))
    original = HFLM._loglikelihood_tokens, HFLM._model_call, HFLM._select_cont_toks, huggingface.pad_and_concat
    score_positions(print).begin(False)
    for load_weights, answers in zip(loads, wanted):
        load_weights(lm)
        found, is_looped = looped(lm, requests)
        print(repr(found) == repr(answers), "loop" if is_looped else "kept")
    HFLM._loglikelihood_tokens, HFLM._model_call, HFLM._select_cont_toks, huggingface.pad_and_concat = original

first, second = (lambda lm, folder=folder: load(lm, folder) for folder in (FIRST, SECOND))
questions = [request for _ in range(5) for request in choices(text(random.randrange(8, 30)), [7], [8], [9])]
questions += choices(text(12), [7, 8, 9], [7, 8], [11, 12, 13, 14]) + questions[3:6]
`;

harnessIt(
  'replays the batches of the first checkpoint whose numbers can tell that they are right',
  (harness) =>
    expect(
      printedByPython(harness, [
        `${SCORING_PROGRAM}${EVALUATIONS}
compare(model_of(), questions, first, second, first)
compare(model_of(), questions, zero, second, first)
compare(model_of(logits_cache=False), questions, first, second)
`,
        ...checkpoints,
      ]),
    ).resolves.toEqual([
      ...['True loop', AGAIN, 'True kept', AGAIN, 'True kept'],
      ...['True loop', 'True loop', AGAIN, 'True kept'],
      ...['True loop', 'True loop'],
    ]),
);

harnessIt(
  'replays batches of texts that are cut, but not of different ones that are cut to the same',
  (harness) =>
    expect(
      printedByPython(harness, [
        `${SCORING_PROGRAM}${EVALUATIONS}
compare(model_of(max_length=10), questions, first, second)
alike = text(10)
compare(model_of(max_length=10), questions + choices([5] + alike, [7]) + choices([6] + alike, [7]), first, second)
`,
        ...checkpoints,
      ]),
    ).resolves.toEqual([
      ...['True loop', AGAIN, 'True kept'],
      "lm_eval's own loop scores each checkpoint: texts that differ are cut to the same",
      ...['True loop', 'True loop'],
    ]),
);

const AGAIN = 'the batches of the checkpoint before are scored again';
