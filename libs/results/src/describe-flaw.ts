import type { JsonFlaw } from './locate-json-flaw.ts';
import { ResultsParseError } from './results-parse-error.ts';

/** What {@link describeFlaw} says besides the flaw. */
export interface DescribeFlawOptions {
  readonly path: string | null;
  readonly flaw: JsonFlaw;
  readonly cause: unknown;
}

const INSIDE: Readonly<Record<JsonFlaw['inside'], string>> = {
  nothing: 'before any value',
  object: 'inside an object',
  array: 'inside a list',
  string: 'inside a string',
};

/** The error that says where a text breaks off or stops being JSON. */
export function describeFlaw(text: string, { path, flaw, cause }: DescribeFlawOptions): ResultsParseError {
  const byteOffset = new TextEncoder().encode(text.slice(0, flaw.position)).length;
  const key = flaw.keys.join('.') || null;
  const at = `byte ${byteOffset.toLocaleString('en-GB')}`;
  const where = key === null ? '' : `, at "${key}"`;
  if (flaw.kind === 'ends-early') {
    const detail = `is cut off (JSON ends at ${at} ${INSIDE[flaw.inside]}${where})`;
    return new ResultsParseError(detail, { path, problem: 'cut-off', byteOffset, key, cause });
  }
  const found = JSON.stringify(text.slice(flaw.position, flaw.position + 12));
  const line = text.slice(0, flaw.position).split('\n').length;
  const detail = `is not JSON: unexpected ${found} at ${at} (line ${line}${where})`;
  return new ResultsParseError(detail, { path, problem: 'not-json', byteOffset, key, cause });
}
