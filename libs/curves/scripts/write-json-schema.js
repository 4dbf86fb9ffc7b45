// Writes the JSON Schemas of `view-results --json` and `compare-checkpoints --json`. Run after a change:
// npx nx build curves && node libs/curves/scripts/write-json-schema.js
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import {
  comparisonSummaryJsonSchema,
  resultsSummaryJsonSchema,
  runsSummaryJsonSchema,
} from '../dist/index.js';

const SCHEMAS = {
  'results-summary': resultsSummaryJsonSchema(),
  'comparison-summary': comparisonSummaryJsonSchema(),
  'runs-summary': runsSummaryJsonSchema(),
};

for (const [name, schema] of Object.entries(SCHEMAS)) {
  const file = join(import.meta.dirname, `../../../docs/schemas/${name}.schema.json`);
  const config = await resolveConfig(file);
  await writeFile(file, await format(JSON.stringify(schema), { ...config, filepath: file }));
}
