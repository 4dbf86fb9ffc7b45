import { z } from 'zod';
import { checkReportSchema } from './check-report-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of {@link checkReportSchema}, as it lies in `docs/schemas`.
 *
 * @example
 * checkReportJsonSchema()['title']; // 'evalcurve check report'
 */
export function checkReportJsonSchema(): Readonly<Record<string, unknown>> {
  // As input, so that keys which a later version adds are allowed.
  return { title: 'evalcurve check report', ...z.toJSONSchema(checkReportSchema, { io: 'input' }) };
}
