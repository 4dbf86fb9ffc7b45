// Writes the JSON Schema of `view-results --json`. Run after a change: npx nx build curves && node libs/curves/scripts/write-json-schema.js
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { resultsSummaryJsonSchema } from '../dist/index.js';

const file = join(import.meta.dirname, '../../../docs/schemas/results-summary.schema.json');
const config = await resolveConfig(file);
await writeFile(
  file,
  await format(JSON.stringify(resultsSummaryJsonSchema()), { ...config, filepath: file }),
);
