import type { z } from 'zod';
import { DocumentError } from './document-error.ts';
import type { JsonObject, JsonValue } from './json-value.ts';

/** What {@link readRow} reads a row as. */
export interface ReadRowOptions<Columns> {
  readonly task: string;
  /** Of the columns that the task uses; others may be there. */
  readonly schema: z.ZodType<Columns>;
}

/** A row of a dataset. */
export interface ReadRow<Columns> {
  /** All columns in the file's order, whole numbers of 64 bits as numbers. */
  readonly document: JsonObject;
  readonly columns: Columns;
}

/**
 * Checks a row and makes JSON of it.
 *
 * @throws DocumentError naming the first column that is wrong
 */
export function readRow<Columns>(row: unknown, { task, schema }: ReadRowOptions<Columns>): ReadRow<Columns> {
  const document = toJson(row);
  if (!isObject(document)) throw new DocumentError({ task, column: '', problem: 'expected an object' });
  const parsed = schema.safeParse(document);
  if (parsed.success) return { document, columns: parsed.data };
  const [issue] = parsed.error.issues;
  const problem = (issue?.message ?? '').replace(/^Invalid input: /u, '');
  throw new DocumentError({ task, column: issue?.path.join('.') ?? '', problem });
}

function toJson(value: unknown): JsonValue | undefined {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as JsonValue;
  if (Array.isArray(value)) return value.map((inner) => toJson(inner) ?? null);
  if (typeof value !== 'object') return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner) ?? null]));
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
