import { itWithHarness, testDirectory, writeTinyLlama } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import { printedByPython } from '../__fixtures__/printed-by-python.ts';
import { SCORING_PROGRAM } from '../__fixtures__/scoring-program.ts';

jest.setTimeout(60_000);

const harnessIt = itWithHarness(it);
let directory: TestDirectory;
let checkpoint: string;

beforeAll(async () => {
  directory = await testDirectory();
  checkpoint = join(directory.path, 'checkpoint');
  await writeTinyLlama({ directory: checkpoint, seed: 0, dtype: 'float32' });
});

afterAll(() => directory.remove());

const QUESTIONS = `
examples = [text(60), text(90)]
questions = [
    request
    for example in examples
    for _ in range(5)
    for request in choices(example + text(random.randrange(8, 30)), [7], [8], [9, 10, 11])
]
questions += choices(text(20), [7], [8, 9]) + questions[3:6]

def close(answers, others):
    return all(abs(a - b) < 1e-5 and c == d for (a, c), (b, d) in zip(answers, others, strict=True))
`;

harnessIt('gives what lm_eval gives to 1e-5, from a fraction of the tokens', (harness) =>
  expect(
    printedByPython(harness, [
      `${SCORING_PROGRAM}${QUESTIONS}
for options in [{}, {"max_length": 80}]:
    lm = model_of(**options)
    wanted = score_as_lm_eval(lm, questions)
    original = HFLM._loglikelihood_tokens
    score_positions(print).begin(True)
    found, is_looped = looped(lm, questions)
    print(close(found, wanted), is_looped)
    HFLM._loglikelihood_tokens = original
`,
      ...[checkpoint, checkpoint],
    ]),
  ).resolves.toEqual([
    expect.stringMatching(/^the model read \d{3} tokens for 1\d{3}: prompts that begin alike/u),
    'True False',
    expect.stringMatching(/^the model read \d{3,4} tokens for \d{3,4}: prompts that begin alike/u),
    'True False',
  ]),
);

harnessIt(
  'reads whole prompts with a model that cannot share, and none with one that computes otherwise',
  (harness) =>
    expect(
      printedByPython(harness, [
        `${SCORING_PROGRAM}${QUESTIONS}
lm = model_of()
wanted = score_as_lm_eval(lm, questions)
scoring = score_positions(print)
scoring.begin(True)
forward = lm.model.forward

def refusing(*args, past_key_values=None, **kwargs):
    if past_key_values is not None:
        raise RuntimeError("no such input")
    return forward(*args, **kwargs)

def drifting(*args, past_key_values=None, **kwargs):
    output = forward(*args, past_key_values=past_key_values, **kwargs)
    if past_key_values is not None:
        output.logits[..., 7] += 1e-3
    return output

def exhausted(*args, past_key_values=None, **kwargs):
    raise torch.OutOfMemoryError("no more of it")

for forward_instead, batch_size in [(refusing, 3), (drifting, 3), (exhausted, 3), (forward, "auto")]:
    lm.model.forward, lm.batch_size_per_gpu = forward_instead, batch_size
    try:
        found, is_looped = looped(lm, questions)
        print(repr(found) == repr(wanted), is_looped)
    except Exception as reason:
        print(f"{type(reason).__name__}: {reason}")
`,
        ...[checkpoint, checkpoint],
      ]),
    ).resolves.toEqual([
      'nothing is shared between prompts: RuntimeError: no such input',
      'True True',
      expect.stringMatching(
        /^SharingFailed: --share-prefix changes log-probabilities of this checkpoint by up to \d\.\de-03:/u,
      ),
      'OutOfMemoryError: no more of it',
      'SharingFailed: prompts share what they begin with only in batches of a given size',
    ]),
);
