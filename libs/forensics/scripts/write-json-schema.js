// Writes the JSON Schema of `check-results --json`. Run after a change: npx nx build forensics && node libs/forensics/scripts/write-json-schema.js
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { checkReportJsonSchema } from '../dist/index.js';

const file = join(import.meta.dirname, '../../../docs/schemas/check-report.schema.json');
const config = await resolveConfig(file);
await writeFile(file, await format(JSON.stringify(checkReportJsonSchema()), { ...config, filepath: file }));
