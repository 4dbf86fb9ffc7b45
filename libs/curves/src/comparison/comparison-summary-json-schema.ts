import * as z from 'zod';
import { comparisonSummarySchema } from './comparison-summary-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of {@link comparisonSummarySchema}, as it lies in `docs/schemas`.
 *
 * @example
 * comparisonSummaryJsonSchema()['title']; // 'evalcurve comparison of checkpoints'
 */
export function comparisonSummaryJsonSchema(): Readonly<Record<string, unknown>> {
  // As input, so that keys which a later version adds are allowed.
  const schema = z.toJSONSchema(comparisonSummarySchema, { io: 'input' });
  return { title: 'evalcurve comparison of checkpoints', ...schema };
}
