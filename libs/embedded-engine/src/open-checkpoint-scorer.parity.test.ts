import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { itWithHarness, seededRandom, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import type { Loglikelihood, LoglikelihoodRequest } from './loglikelihood.ts';
import { openCheckpointScorer } from './open-checkpoint-scorer.ts';
import { createTokenCache } from './token-cache.ts';
import { createRequestEncoder } from './tokens/encode-request.ts';
import { readTokenizerFiles } from './tokens/tokenizer-files.ts';

interface HarnessAnswer extends Loglikelihood {
  readonly context: readonly number[];
  readonly continuation: readonly number[];
}

const BATCH_SIZES = ['auto', 1, 8, 32] as const;

const harnessIt = itWithHarness(it);

harnessIt(
  'answers as the harness does, for every architecture, tokenizer and storage, whatever the batch size',
  async (harness) => {
    const requests = makeRequests();
    const texts = JSON.stringify(requests.map(({ context, continuation }) => [context, continuation]));
    const { path, remove } = await testDirectory({ 'requests.json': texts });
    const program = join(import.meta.dirname, '__fixtures__', 'reference_models.py');
    await promisify(execFile)(join(dirname(harness), 'python'), [program, path], {
      env: { ...process.env, HF_HUB_OFFLINE: '1', PYTHONDONTWRITEBYTECODE: '1' },
    });
    const answers = await readAnswers(join(path, 'answers.json'));
    const expected = { wrongTokens: 0, wrongGreedy: 0, isClose: true, differentBatches: 0 };
    const found = [];
    for (const [model, harnessAnswers] of Object.entries(answers)) {
      found.push({ model, ...(await compare({ directory: join(path, model), requests, harnessAnswers })) });
    }
    expect(found.length).toBeGreaterThanOrEqual(14);
    expect(found).toEqual(found.map(({ model }) => ({ model, ...expected })));
    await remove();
  },
  300_000,
);

async function compare(given: {
  readonly directory: string;
  readonly requests: readonly LoglikelihoodRequest[];
  readonly harnessAnswers: readonly HarnessAnswer[];
}) {
  const { directory, requests, harnessAnswers } = given;
  const tokens = createTokenCache();
  const [first, ...others] = await scoreAll(given, tokens);
  const encode = createRequestEncoder(tokens.tokenizerOf(await readTokenizerFiles(directory)));
  const pairs = harnessAnswers.map((answer, index) => {
    const request = requests[index];
    if (request === undefined) throw new RangeError(`no request ${index}`);
    return { answer, ours: first?.[index], encoded: request.context === '' ? answer : encode(request) };
  });
  const distances = pairs.map(({ answer, ours }) =>
    Math.abs(answer.logLikelihood - (ours?.logLikelihood ?? Number.NaN)),
  );
  return {
    wrongTokens: pairs.filter(({ answer, encoded }) => tokensOf(answer) !== tokensOf(encoded)).length,
    wrongGreedy: pairs.filter(({ answer, ours }) => answer.isGreedy !== ours?.isGreedy).length,
    isClose: Math.max(...distances) < 1e-4,
    differentBatches: others.filter((results) => JSON.stringify(results) !== JSON.stringify(first)).length,
  };
}

async function scoreAll(
  { directory, requests }: { readonly directory: string; readonly requests: readonly LoglikelihoodRequest[] },
  tokens: ReturnType<typeof createTokenCache>,
): Promise<(readonly Loglikelihood[])[]> {
  return Promise.all(
    BATCH_SIZES.map(async (batchSize) => {
      const scorer = await openCheckpointScorer({ directory, batchSize, maxMemoryBytes: null, tokens });
      const signal = new AbortController().signal;
      const results = await scorer.score(requests, { signal, onProgress: () => undefined });
      await scorer.close();
      return results;
    }),
  );
}

function tokensOf({ context, continuation }: Omit<HarnessAnswer, keyof Loglikelihood>): string {
  return JSON.stringify([context, continuation]);
}

async function readAnswers(file: string): Promise<Record<string, readonly HarnessAnswer[]>> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, readonly HarnessAnswer[]>;
}

/** Prompts in the shape of MMLU's, with and without examples, and whatever else a task may ask. */
function makeRequests(): LoglikelihoodRequest[] {
  const random = seededRandom('parity');
  const phrase = (words: number) => Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
  const question = () =>
    `${phrase(6 + Math.floor(random.next() * 9))}?\nA. ${phrase(2)}\nB. ${phrase(3)}\nC. ${phrase(1)}\nD. ${phrase(2)}\nAnswer:`;
  const subjects = ['college physics', 'world history'].flatMap((subject) => {
    const description = `The following are multiple choice questions (with answers) about ${subject}.\n\n`;
    const examples = ['A', 'D', 'C'].map((letter) => `${question()} ${letter}\n\n`).join('');
    return Array.from({ length: 3 }, question).flatMap((asked) => [
      description + asked,
      description + examples + asked,
    ]);
  });
  const letters = subjects.flatMap((context) =>
    ['A', 'B', 'C', 'D'].map((letter) => ({ context, continuation: ` ${letter}` })),
  );
  return [...letters, ...OTHERS.map(([context, continuation]) => ({ context, continuation }))];
}

const WORDS = 'metal cell energy law tin lead zinc copper river king trade light force acid bird stone'.split(
  ' ',
);

const OTHERS = [
  ['Tin is a', ' soft metal'],
  ['Tin is a', ' soft silvery metal of old'],
  ['Tin is a ', ' soft'],
  ['  lead', ' metal'],
  ['', 'Tin is'],
  ['Ünïcode – 漢字 😀', '  more 12345 text\n\nand lines'],
  ['a\n\nb \n c\n', '\nd'],
  ["it's   the 'll   \n\n\n  x", "'s y zinc"],
  ['tin'.repeat(12), ` ${'zinc '.repeat(6)}`],
] as const;
