import type { Continuations } from './continuations.ts';
import { measureContinuations } from './measure-continuations.ts';

/**
 * How long the continuations of a sample are, from its `arguments`: a list of pairs up to lm_eval 0.4.2, an object of
 * objects since. Null where there is not one for each choice.
 *
 * @example
 * readContinuations({ gen_args_0: { arg_0: '1 + 1 =', arg_1: ' 2' } }, 1); // { characters: [1], bytes: [2] }
 */
export function readContinuations(logged: unknown, choices: number): Continuations | null {
  if (typeof logged !== 'object' || logged === null || choices === 0) return null;
  const calls: unknown[] = Array.isArray(logged) ? logged : callsOf(logged);
  const texts = calls.map(continuationOf).filter((text) => text !== null);
  return calls.length === choices && texts.length === choices ? measureContinuations(texts) : null;
}

// By number, whatever their order; what else is there makes one too many.
function callsOf(logged: object): unknown[] {
  const calls = new Map<string, unknown>(Object.entries(logged));
  return Array.from({ length: calls.size }, (_, index) => calls.get(`gen_args_${index}`));
}

function continuationOf(call: unknown): string | null {
  if (typeof call !== 'object' || call === null) return null;
  const parts = new Map<string, unknown>(Object.entries(call));
  const text = parts.get(Array.isArray(call) ? '1' : 'arg_1');
  return typeof text === 'string' ? text : null;
}
