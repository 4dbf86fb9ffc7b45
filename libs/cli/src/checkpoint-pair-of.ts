import { showControlCharacters } from '@evalcurve/locale';
import { UsageError } from './usage-error.ts';

/** Two checkpoints as a command line names them, and where to look. */
export interface CheckpointPair {
  /** Undefined for the only folder of results here. */
  readonly folder: string | undefined;
  readonly from: string;
  readonly to: string;
}

/**
 * The words of `[folder] A B`.
 *
 * @throws UsageError where they are neither two nor three
 * @example
 * checkpointPairOf(['results_dense', 'first', 'last']); // { folder: 'results_dense', from: 'first', to: 'last' }
 */
export function checkpointPairOf(names: readonly string[] = []): CheckpointPair {
  const [from, to] = names.slice(-2);
  if (from === undefined || to === undefined || names.length > 3) {
    const given = names.length === 0 ? 'none' : names.map((name) => showControlCharacters(name)).join(' ');
    throw new UsageError(`expected two checkpoints, got ${given}`, {
      hint: 'Name them after the folder of results, if you name one: results_dense500m first last',
    });
  }
  return { folder: names.length === 3 ? names[0] : undefined, from, to };
}
