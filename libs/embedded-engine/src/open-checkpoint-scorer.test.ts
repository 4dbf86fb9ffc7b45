import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testDirectory, writeTinyLlama } from '@evalcurve/testing';
import type { WriteTinyLlamaOptions } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { referenceLlama } from './__fixtures__/reference-llama.ts';
import type { LoglikelihoodRequest } from './loglikelihood.ts';
import { openCheckpointScorer } from './open-checkpoint-scorer.ts';
import { createTokenCache } from './token-cache.ts';
import { createRequestEncoder } from './tokens/encode-request.ts';
import { readTokenizerFiles } from './tokens/tokenizer-files.ts';

const EXAMPLES =
  'Which metal is heavy?\nA. lead\nB. tin\nAnswer: A\n\nWhich is light?\nA. iron\nB. tin\nAnswer:';
const REQUESTS: readonly LoglikelihoodRequest[] = [
  ...[' A', ' B'].map((continuation) => ({ context: EXAMPLES, continuation })),
  { context: `${EXAMPLES} B\n\nWhich now?`, continuation: ' the heavy metal' },
  { context: 'Tin ', continuation: 'is a metal' },
  { context: '', continuation: 'Tin is' },
  { context: 'half \uD83D of it', continuation: ' A' },
];

async function checkpoint(options: Omit<WriteTinyLlamaOptions, 'directory' | 'seed'> = {}) {
  const { path, remove } = await testDirectory();
  await writeTinyLlama({ directory: path, seed: 3, dtype: 'float32', ...options });
  return { directory: path, remove };
}

async function scoreAll(
  directory: string,
  options: {
    readonly batchSize?: number;
    readonly maxMemoryBytes?: number;
    readonly maxLength?: number;
  } = {},
) {
  const { batchSize = 'auto', maxMemoryBytes = null } = options;
  const scorer = await openCheckpointScorer({ directory, batchSize, maxMemoryBytes });
  try {
    const signal = new AbortController().signal;
    return await scorer.score(REQUESTS, { signal, onProgress: () => undefined });
  } finally {
    await scorer.close();
  }
}

it('agrees with a plain model in double precision', async () => {
  const { directory, remove } = await checkpoint();
  const reference = await referenceLlama(directory);
  const encode = createRequestEncoder(createTokenCache().tokenizerOf(await readTokenizerFiles(directory)));
  const expected = REQUESTS.map((request) => {
    const { context, continuation } = encode(request);
    const rows = reference([...context, ...continuation]).slice(context.length - 1, -1);
    const scores = continuation.map((token, index) => rows[index]?.[token] ?? Number.NaN);
    return {
      logLikelihood: scores.reduce((sum, score) => sum + score, 0),
      isGreedy: scores.every((score, index) => score === Math.max(...(rows[index] ?? []))),
    };
  });
  const found = await scoreAll(directory);
  expect(found.map(({ isGreedy }) => isGreedy)).toEqual(expected.map(({ isGreedy }) => isGreedy));
  for (const [index, { logLikelihood }] of found.entries()) {
    expect(logLikelihood).toBeCloseTo(expected[index]?.logLikelihood ?? Number.NaN, 4);
  }
  await remove();
}, 60_000);

it('gives the same bits for every batch size, memory bound, split into files, and through links', async () => {
  const { directory, remove } = await checkpoint({ hiddenSize: 32 });
  const plain = await scoreAll(directory);
  expect(await scoreAll(directory, { batchSize: 1 })).toEqual(plain);
  expect(await scoreAll(directory, { maxMemoryBytes: 410e6 })).toEqual(plain);
  const sharded = await checkpoint({ hiddenSize: 32, shards: 3 });
  expect(await scoreAll(sharded.directory)).toEqual(plain);
  const linked = await testDirectory();
  const names = ['config.json', 'model.safetensors', 'tokenizer.json', 'tokenizer_config.json'];
  for (const name of names) await symlink(join(directory, name), join(linked.path, name));
  expect(await scoreAll(linked.path)).toEqual(plain);
  await Promise.all([remove(), sharded.remove(), linked.remove()]);
}, 60_000);

it('cuts the start of prompts that are too long, and says so once', async () => {
  const { directory, remove } = await checkpoint();
  const file = join(directory, 'config.json');
  const config = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...config, max_position_embeddings: 8 }));
  const scorer = await openCheckpointScorer({ directory, batchSize: 'auto', maxMemoryBytes: null });
  const warnings: string[] = [];
  const options = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onWarning: (line: string) => void warnings.push(line),
  };
  const [long] = await scorer.score(REQUESTS.slice(0, 1), options);
  expect(Number.isFinite(long?.logLikelihood)).toBe(true);
  expect(warnings).toEqual(['1 of 1 prompts were longer than 8 tokens and lost their start']);
  const tooLong = { context: 'Tin', continuation: ' is a metal and lead is a metal and iron is' };
  await expect(scorer.score([tooLong], options)).rejects.toThrow(
    /a continuation of \d+ tokens, the model reads 8/,
  );
  await scorer.close();
  await remove();
}, 60_000);

it('reports how far it is, and ends with the reason of the signal at once', async () => {
  const { directory, remove } = await checkpoint({ hiddenSize: 256 });
  const scorer = await openCheckpointScorer({ directory, batchSize: 1, maxMemoryBytes: null });
  const requests = Array.from({ length: 400 }, (_, index) => ({
    context: `${index} ${EXAMPLES}`,
    continuation: ' A',
  }));
  const controller = new AbortController();
  const seen: { readonly phase: string; readonly done: number; readonly total: number }[] = [];
  const scoring = scorer.score(requests, {
    signal: controller.signal,
    onProgress: (progress) => {
      seen.push(progress);
      if (progress.phase !== 'scoring' || controller.signal.aborted) return;
      controller.abort(new Error('enough'));
    },
  });
  await expect(scoring).rejects.toThrow('enough');
  expect(seen.at(-1)?.done).toBeLessThan(400);
  expect(seen.map(({ phase }) => phase)).toEqual([...seen.map(({ phase }) => phase)].sort().reverse());
  expect(seen.every(({ total }) => total === 400)).toBe(true);
  await scorer.close();
  await remove();
}, 60_000);
