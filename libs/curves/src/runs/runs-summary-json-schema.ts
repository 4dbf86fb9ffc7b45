import * as z from 'zod';
import { runsSummarySchema } from './runs-summary-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of {@link runsSummarySchema}, as it lies in `docs/schemas`.
 *
 * @example
 * runsSummaryJsonSchema()['title']; // 'evalcurve comparison of runs'
 */
export function runsSummaryJsonSchema(): Readonly<Record<string, unknown>> {
  // As input, so that keys which a later version adds are allowed.
  const schema = z.toJSONSchema(runsSummarySchema, { io: 'input' });
  return { title: 'evalcurve comparison of runs', ...schema };
}
