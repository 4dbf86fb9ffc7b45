import type { Checkpoint } from './checkpoint.ts';
import { isPlaceless } from './is-placeless.ts';
import type { SelectionTerm } from './selection-term.ts';

/**
 * What `first`, `middle` or `last` selects, null for any other term. `main` is neither, for it
 * often repeats the last step, unless the run holds nothing else.
 */
export function selectByPlace<T extends Checkpoint>({ run, term }: SelectionTerm<T>): T[] | null {
  if (term !== 'first' && term !== 'middle' && term !== 'last') return null;
  const placed = run.filter((checkpoint) => !isPlaceless(checkpoint));
  const candidates = placed.length > 0 ? placed : run;
  const index = { first: 0, middle: Math.floor((candidates.length - 1) / 2), last: -1 }[term];
  const chosen = candidates.at(index);
  return chosen ? [chosen] : [];
}
