import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { smallRun } from './__fixtures__/entries.ts';
import { listScoreRows } from './list-score-rows.ts';
import { scoreExportJsonSchema } from './score-export-json-schema.ts';
import { TABLE_FORMATS } from './table-formats.ts';

const file = new URL('../../../docs/schemas/score-export.schema.json', import.meta.url);

it('is what lies in docs/schemas', async () => {
  const committed: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(committed).toEqual(scoreExportJsonSchema());
});

it('accepts an export and refuses a score that is text', () => {
  const isValid = new Ajv2020().compile(scoreExportJsonSchema());
  const rows = listScoreRows(smallRun());
  const written: unknown = JSON.parse(String(TABLE_FORMATS.json.encode([{ model: null, rows }], 'en')));
  expect([isValid(written), isValid.errors]).toEqual([true, null]);
  expect(isValid({ schemaVersion: 1, rows: [{ ...rows[0], value: '25 %' }] })).toBe(false);
});
