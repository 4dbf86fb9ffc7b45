import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Sample } from '@evalcurve/results';
import { parsePythonJson, parseSample } from '@evalcurve/results';
import { itWithFixtures } from '@evalcurve/testing';
import { inOrder, sampleOf } from '../__fixtures__/answers.ts';
import { questionValues } from '../metrics/question-values.ts';
import { collectAnswers } from './collect-answers.ts';

it('puts questions into the order of their ids and keeps each once', async () => {
  const samples = [
    sampleOf(7, { target: 1, logLikelihoods: [-1, -2] }),
    sampleOf(2, { target: 2, logLikelihoods: [-3, -2, -1] }),
    sampleOf(7, { target: 1, logLikelihoods: [-2, -1], filter: 'other' }),
  ];
  const answers = await collectAnswers({ task: 'sciq', batches: [samples.slice(0, 1), samples.slice(1)] });
  expect(answers).toEqual({
    task: 'sciq',
    docIds: Int32Array.of(2, 7),
    right: Int8Array.of(1, 0),
    chosen: Int8Array.of(2, 0),
    target: Int8Array.of(2, 1),
    choiceCounts: Uint8Array.of(3, 2),
    choices: 3,
    logLikelihoods: Float64Array.of(-3, -2, -1, -1, -2, Number.NaN),
    characters: new Float32Array(6).fill(Number.NaN),
    bytes: new Float32Array(6).fill(Number.NaN),
  });
});

it('takes the harness at its word, and knows nothing of a metric that it did not log', async () => {
  const samples = [sampleOf(0, { target: 0, logLikelihoods: [-1, -2], metrics: { acc_norm: 0 } })];
  const rightBy = async (metric: string) =>
    (await collectAnswers({ task: 'sciq', batches: [samples], metric })).right[0];
  expect([await rightBy('acc'), await rightBy('acc_norm'), await rightBy('exact_match')]).toEqual([1, 0, -1]);
});

it('keeps how long continuations are, where that is logged', async () => {
  const samples = [
    sampleOf(0, {
      target: 0,
      logLikelihoods: [-1, -2],
      continuations: { characters: [2, 1], bytes: [4, 5] },
    }),
    sampleOf(1, { target: 0, logLikelihoods: [-1, -2], continuations: { characters: null, bytes: [4, 4] } }),
    sampleOf(2, { target: 0, logLikelihoods: [-1, -2] }),
  ];
  const answers = await collectAnswers({ task: 'sciq', batches: [samples] });
  expect(answers.characters).toEqual(Float32Array.of(2, 1, NaN, NaN, NaN, NaN));
  expect(answers.bytes).toEqual(Float32Array.of(4, 5, 4, 4, NaN, NaN));
});

const real = itWithFixtures(it);

real("agrees with the harness' own accuracies, by length too, in every version", async (fixtures) => {
  const root = join(fixtures, 'lm_eval-versions');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /samples_.*\.jsonl$/u.test(file) && !/nan|generative/u.test(file),
  );
  expect(files.length).toBeGreaterThan(15);
  let byLength = 0;
  for (const file of files) {
    const rows = read(join(root, file));
    const answers = await collectAnswers({
      task: 'mmlu_anatomy',
      batches: [rows.map((sample) => ({ ...sample, metrics: {} }))],
    });
    const values = questionValues(inOrder(answers));
    const byId = new Map(rows.map(({ docId, metrics }) => [docId, metrics]));
    for (const [row, docId] of answers.docIds.entries()) {
      const logged = byId.get(docId);
      expect({ file, docId, acc: values.acc[row] }).toEqual({ file, docId, acc: logged?.['acc'] });
      if (logged?.['acc_norm'] === undefined) continue;
      byLength += 1;
      expect({ file, docId, acc: values.acc_norm[row] }).toEqual({ file, docId, acc: logged['acc_norm'] });
    }
  }
  expect(byLength).toBeGreaterThan(0);
});

function read(path: string): Sample[] {
  const text = readFileSync(path, 'utf8');
  return (text.startsWith('[') ? arrayIn(text) : text.trim().split('\n').map(valueIn)).map(parseSample);
}

function arrayIn(text: string): unknown[] {
  const value = valueIn(text);
  return Array.isArray(value) ? value : [];
}

function valueIn(text: string): unknown {
  const parsed = parsePythonJson(text);
  if (!parsed.success) throw new Error('no JSON');
  return parsed.value;
}
