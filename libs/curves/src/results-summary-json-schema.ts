import * as z from 'zod';
import { resultsSummarySchema } from './results-summary-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of {@link resultsSummarySchema}, as it lies in `docs/schemas`.
 *
 * @example
 * resultsSummaryJsonSchema()['title']; // 'evalcurve results summary'
 */
export function resultsSummaryJsonSchema(): Readonly<Record<string, unknown>> {
  // As input, so that keys which a later version adds are allowed.
  return { title: 'evalcurve results summary', ...z.toJSONSchema(resultsSummarySchema, { io: 'input' }) };
}
