import { types } from 'node:util';

/**
 * Whether `@huggingface/hub` failed because an answer was not what it takes for granted: no JSON, or
 * JSON of another form. It parses and casts without checking.
 */
export function isMalformedAnswer(error: unknown): error is Error {
  return types.isNativeError(error) && ['SyntaxError', 'TypeError', 'RangeError'].includes(error.name);
}
