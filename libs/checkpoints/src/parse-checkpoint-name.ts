import { checkpointFromFields } from './checkpoint-from-fields.ts';
import { CheckpointNameError } from './checkpoint-name-error.ts';
import type { Checkpoint } from './checkpoint.ts';
import { matchCheckpointName } from './match-checkpoint-name.ts';

/** What {@link safeParseCheckpointName} found. */
export type CheckpointNameResult =
  | { readonly success: true; readonly value: Checkpoint }
  | { readonly success: false; readonly error: CheckpointNameError };

/**
 * The checkpoint that a folder's, file's or revision's name stands for; its id is the whole name.
 *
 * @throws CheckpointNameError where the name follows no known convention, or is a path
 * @example
 * parseCheckpointName('iter_0002000'); // { id: 'iter_0002000', step: 2000, tokens: null, stage: null }
 */
export function parseCheckpointName(name: string): Checkpoint {
  const result = safeParseCheckpointName(name);
  if (!result.success) throw result.error;
  return result.value;
}

/**
 * As {@link parseCheckpointName}, the failure returned instead of thrown.
 *
 * @example
 * safeParseCheckpointName('pythia-1.4b').success; // false: a size is no step
 */
export function safeParseCheckpointName(name: string): CheckpointNameResult {
  // An id becomes a folder's name: a separator or NUL in it would lead elsewhere.
  const match = /[/\\\0]/u.test(name) ? null : matchCheckpointName(name);
  if (!match) return { success: false, error: new CheckpointNameError(name) };
  return { success: true, value: checkpointFromFields({ id: name, fields: match.fields }) };
}
