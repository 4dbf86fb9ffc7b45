import * as z from 'zod';
import { scoreExportSchema } from './score-export-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of {@link scoreExportSchema}, as it lies in `docs/schemas`.
 *
 * @example
 * scoreExportJsonSchema()['title']; // 'evalcurve score export'
 */
export function scoreExportJsonSchema(): Readonly<Record<string, unknown>> {
  // As input, so that keys which a later version adds are allowed.
  return { title: 'evalcurve score export', ...z.toJSONSchema(scoreExportSchema, { io: 'input' }) };
}
