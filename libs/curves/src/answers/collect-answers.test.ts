import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sample, SampleDocument } from '@evalcurve/results';
import { parsePythonJson, parseSample, parseSampleDocument } from '@evalcurve/results';
import { itWithFixtures } from '@evalcurve/testing';
import { sampleOf } from '../__fixtures__/answers.ts';
import { questionValues } from '../metrics/question-values.ts';
import { collectAnswers } from './collect-answers.ts';
import { utf8Length } from './utf8-length.ts';

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
    lengths: null,
    bytes: null,
  });
});

it('takes the harness at its word, and knows nothing of a metric that it did not log', async () => {
  const samples = [sampleOf(0, { target: 0, logLikelihoods: [-1, -2], metrics: { acc_norm: 0 } })];
  const rightBy = async (metric: string) =>
    (await collectAnswers({ task: 'sciq', batches: [samples], metric })).right[0];
  expect([await rightBy('acc'), await rightBy('acc_norm'), await rightBy('exact_match')]).toEqual([1, 0, -1]);
});

it('counts characters as Python does and bytes as UTF-8', async () => {
  const answers = await collectAnswers({
    task: 'sciq',
    batches: [[sampleOf(0, { target: 0, logLikelihoods: [-1, -2] })]],
    choicesOf: () => ['né', '𝒙中'],
  });
  expect([answers.lengths, answers.bytes]).toEqual([Float64Array.of(2, 2), Float64Array.of(3, 7)]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
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
    const texts = new Map(rows.map(({ sample, document }) => [sample.docId, document?.choices ?? []]));
    const answers = await collectAnswers({
      task: 'mmlu_anatomy',
      batches: [rows.map(({ sample }) => ({ ...sample, metrics: {} }))],
      choicesOf: (docId) => texts.get(docId),
    });
    const values = questionValues(answers);
    const byId = new Map(rows.map(({ sample }) => [sample.docId, sample.metrics]));
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

function read(path: string): { sample: Sample; document: SampleDocument | null }[] {
  const text = readFileSync(path, 'utf8');
  const values = text.startsWith('[') ? arrayIn(text) : text.trim().split('\n').map(valueIn);
  return values.map((value) => ({
    sample: parseSample(value),
    document: parseSampleDocument((value as { doc?: unknown }).doc),
  }));
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
