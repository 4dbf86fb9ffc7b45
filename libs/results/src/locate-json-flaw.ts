import { endOfString } from './end-of-string.ts';

/** Where and how a text stops being JSON. */
export interface JsonFlaw {
  /** Whether the text ends too early, or holds something that may not stand there. */
  readonly kind: 'ends-early' | 'unexpected';
  /** In UTF-16 units from the start. */
  readonly position: number;
  /** The innermost thing that is still open at the position. */
  readonly inside: 'nothing' | 'object' | 'array' | 'string';
  /** Keys that lead to the position: `['config', 'model_dtype']`. */
  readonly keys: readonly string[];
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

interface Frame {
  readonly kind: 'object' | 'array';
  key: string;
}

interface Token {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what makes a text not JSON (RFC 8259 with Python's `NaN` and `Infinity`), null where nothing
 * does. `JSON.parse` says where, but in words that differ by engine, and never inside what.
 *
 * @example
 * locateJsonFlaw('{"a": [1,'); // { kind: 'ends-early', position: 9, inside: 'array', keys: ['a', '1'] }
 */
export function locateJsonFlaw(text: string): JsonFlaw | null {
  const stack: Frame[] = [];
  let expected: Expected = 'value';
  let token = nextToken(text, 0);
  for (; ; token = nextToken(text, token.end)) {
    if (token.kind === 'end' && expected === 'nothing') return null;
    const next = accept(token, { text, stack, expected });
    if (next === null) break;
    expected = next;
  }
  const early = token.kind === 'end' || token.kind === 'cut-string' || token.kind === 'cut-scalar';
  return {
    kind: early ? 'ends-early' : 'unexpected',
    position: early ? text.length : token.start,
    inside: token.kind === 'cut-string' ? 'string' : (stack.at(-1)?.kind ?? 'nothing'),
    keys: stack.map((frame) => frame.key).filter(Boolean),
  };
}

interface Scan {
  readonly text: string;
  readonly stack: Frame[];
  readonly expected: Expected;
}

// What may follow the token, null where the token may not stand here.
function accept(token: Token, { text, stack, expected }: Scan): Expected | null {
  const frame = stack.at(-1);
  if (expected.startsWith('value') && (token.kind === 'string' || token.kind === 'scalar')) {
    return after(stack);
  }
  if (expected.startsWith('value') && (token.kind === '{' || token.kind === '[')) {
    stack.push(token.kind === '{' ? { kind: 'object', key: '' } : { kind: 'array', key: '0' });
    return token.kind === '{' ? 'key-or-end' : 'value-or-end';
  }
  if (expected.startsWith('key') && token.kind === 'string' && frame) {
    frame.key = text.slice(token.start + 1, token.end - 1);
    return 'colon';
  }
  if (expected === 'colon' && token.kind === ':') return 'value';
  if (expected === 'comma-or-end' && token.kind === ',' && frame) return nextMember(frame);
  if (expected.endsWith('-or-end') && token.kind === (frame?.kind === 'object' ? '}' : ']')) {
    stack.pop();
    return after(stack);
  }
  return null;
}

function after(stack: readonly Frame[]): Expected {
  return stack.length === 0 ? 'nothing' : 'comma-or-end';
}

function nextMember(frame: Frame): Expected {
  if (frame.kind === 'object') return 'key';
  frame.key = String(Number(frame.key) + 1);
  return 'value';
}

const SCALAR = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|-?Infinity|NaN|true|false|null)$/u;

function nextToken(text: string, from: number): Token {
  let start = from;
  while (start < text.length && ' \t\r\n'.includes(text.charAt(start))) start++;
  const character = text.charAt(start);
  if (character === '') return { kind: 'end', start, end: start };
  if ('{}[]:,'.includes(character)) return { kind: character, start, end: start + 1 };
  if (character === '"') {
    const end = endOfString(text, start);
    return end === -1 ? { kind: 'cut-string', start, end: text.length } : { kind: 'string', start, end };
  }
  let end = start;
  while (end < text.length && /[-+.\w]/u.test(text.charAt(end))) end++;
  if (SCALAR.test(text.slice(start, end))) return { kind: 'scalar', start, end };
  return { kind: end === text.length && end > start ? 'cut-scalar' : 'unknown', start, end };
}
