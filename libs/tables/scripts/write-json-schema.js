// Writes the JSON Schema of `export-results --format json`. Run after a change: npx nx build tables && node libs/tables/scripts/write-json-schema.js
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { scoreExportJsonSchema } from '../dist/index.js';

const file = join(import.meta.dirname, '../../../docs/schemas/score-export.schema.json');
const config = await resolveConfig(file);
await writeFile(file, await format(JSON.stringify(scoreExportJsonSchema()), { ...config, filepath: file }));
