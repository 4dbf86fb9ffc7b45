import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { checkReportJsonSchema } from './check-report-json-schema.ts';

const file = new URL('../../../docs/schemas/check-report.schema.json', import.meta.url);

it('is what lies in docs/schemas', async () => {
  const committed: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(committed).toEqual(checkReportJsonSchema());
});
