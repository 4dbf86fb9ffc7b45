import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkpointOf, evaluationOf, rowOf, seriesOf } from './__fixtures__/series.ts';
import { checkReportJsonSchema } from './check-report-json-schema.ts';
import type { CheckReport } from './check-report-schema.ts';
import { examineSeries } from './examine-series.ts';

const file = new URL('../../../docs/schemas/check-report.schema.json', import.meta.url);

it('is what lies in docs/schemas', async () => {
  const committed: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(committed).toEqual(checkReportJsonSchema());
});

it('accepts a report with findings and refuses one of an unknown effect', () => {
  const isValid = new Ajv2020().compile(checkReportJsonSchema());
  const checkpoints = ['float32', 'bfloat16'].map((dtype, index) =>
    checkpointOf(`step${index}`, evaluationOf([rowOf('sciq')], { dtype })),
  );
  const findings = examineSeries(seriesOf(checkpoints));
  const facts = {
    folder: 'results',
    model: null,
    numFewshot: 0,
    limit: null,
    checkpoints: ['step0', 'step1'],
  };
  const series = { ...facts, samplesFiles: 0, samples: 0, setAside: 0, findings };
  const report: CheckReport = { schemaVersion: 1, series: [series], unreadable: [] };
  expect(findings.map(({ kind }) => kind)).toEqual(['mixed-dtypes']);
  expect([isValid(report), isValid.errors]).toEqual([true, null]);
  const wrong = { ...series, findings: findings.map((finding) => ({ ...finding, effect: 'bad' })) };
  expect(isValid({ ...report, series: [wrong] })).toBe(false);
});
