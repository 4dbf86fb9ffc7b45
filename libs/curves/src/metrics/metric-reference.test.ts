import { readFileSync } from 'node:fs';
import { parseSampleLine } from '@evalcurve/results';
import { expect, it } from '@jest/globals';
import * as z from 'zod';
import { inOrder } from '../__fixtures__/answers.ts';
import { collectAnswers } from '../answers/collect-answers.ts';
import { calibrationError } from './calibration-error.ts';
import { questionValues } from './question-values.ts';

const fixture = (name: string) => readFileSync(new URL(`__fixtures__/${name}`, import.meta.url), 'utf8');

// Made by scripts/make_metric_reference.py: lm_eval 0.4.12 asked and logged 24 invented questions.
it('computes what lm_eval and numpy compute of the samples that lm_eval logged', async () => {
  const samples = fixture('samples_invented.jsonl').trim().split('\n').map(parseSampleLine);
  const answers = await collectAnswers({ task: 'invented', batches: [samples] });
  const { confidence, ...metrics } = questionValues(inOrder(answers));
  const means = Object.entries(metrics).map(([metric, column]) => [
    metric,
    column.reduce((sum, value) => sum + value, 0) / column.length,
  ]);
  const found: unknown = Object.fromEntries([
    ...means,
    ['ece', calibrationError({ ...metrics, confidence })?.error],
  ]);
  const reference = z.record(z.string(), z.number()).parse(JSON.parse(fixture('reference.json')));
  expect(found).toEqual(
    Object.fromEntries(
      Object.entries(reference).map(([metric, value]) => [metric, expect.closeTo(value, 12)]),
    ),
  );
});
