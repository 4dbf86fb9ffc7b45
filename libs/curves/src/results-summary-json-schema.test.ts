import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { curveOf } from './__fixtures__/curve.ts';
import { resultsSummaryJsonSchema } from './results-summary-json-schema.ts';
import { summarizeCurve } from './summarize-curve.ts';

const file = new URL('../../../docs/schemas/results-summary.schema.json', import.meta.url);

it('is what lies in docs/schemas', async () => {
  const committed: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(committed).toEqual(resultsSummaryJsonSchema());
});

it('accepts a summary and refuses one whose score is text', () => {
  const isValid = new Ajv2020().compile(resultsSummaryJsonSchema());
  const summary = summarizeCurve(curveOf(1000, [250, 330]));
  expect([isValid(summary), isValid.errors]).toEqual([true, null]);
  expect(isValid({ ...summary, best: { id: 'iter_0002000', score: '33 %' } })).toBe(false);
});
