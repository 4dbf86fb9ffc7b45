import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { curveOf } from '../__fixtures__/curve.ts';
import { compareRuns } from './compare-runs.ts';
import { runsSummaryJsonSchema } from './runs-summary-json-schema.ts';
import { runsSummarySchema } from './runs-summary-schema.ts';
import { summarizeRuns } from './summarize-runs.ts';

const file = new URL('../../../../docs/schemas/runs-summary.schema.json', import.meta.url);

it('has its schema in docs/schemas', async () => {
  const committed: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(committed).toEqual(runsSummaryJsonSchema());
});

it('gives runs and their differences as the schema has them', async () => {
  const runs = [250, 300].map((last, index) => ({
    label: `run ${index}`,
    curve: curveOf(1000, [250, last]),
    measure: { kind: 'step' } as const,
  }));
  const summary = summarizeRuns(runs, { comparisons: await compareRuns(runs), alpha: 0.05 });
  const isValid = new Ajv2020().compile(runsSummaryJsonSchema());
  expect([isValid(summary), isValid.errors]).toEqual([true, null]);
  expect(runsSummarySchema.parse(summary)).toMatchObject({
    ...{ task: 'sciq', metric: 'acc', x: 'step' },
    runs: [{ label: 'run 0', parameters: null, results: { best: { score: 0.25 } } }, { label: 'run 1' }],
    comparisons: [
      {
        ...{ reference: 'run 0', run: 'run 1', kind: 'lasting' },
        differences: [
          { place: 1000, difference: 0, isSignificant: false },
          { place: 2000, from: 'iter_0002000', test: 'unpaired', gained: null, isSignificant: true },
        ],
      },
    ],
  });
});
