import { CHECKPOINT_CONVENTIONS, type CheckpointConventionId } from './checkpoint-conventions.ts';

/** Where a checkpoint's name was found and how it is written. */
export interface CheckpointNameMatch {
  readonly convention: CheckpointConventionId;
  /** The part of the text that is the checkpoint's name. */
  readonly text: string;
  /** The convention's groups as written: `{ step: '0002000' }`. */
  readonly fields: Readonly<Record<string, string>>;
}

// The longest name that common file systems take; it also bounds the work on hostile input.
const MAX_NAME_LENGTH = 255;

/**
 * The first convention that a file's, folder's or revision's name follows, null where none does.
 *
 * @example
 * matchCheckpointName('33B_torch_step190656'); // { convention: 'pythia', text: 'step190656', fields: { step: '190656' } }
 */
export function matchCheckpointName(name: string): CheckpointNameMatch | null {
  if (name.length > MAX_NAME_LENGTH) return null;
  for (const { id, pattern } of CHECKPOINT_CONVENTIONS) {
    const match = pattern.exec(name);
    if (match) return { convention: id, text: match[0], fields: fieldsOf(match.groups ?? {}) };
  }
  return null;
}

function fieldsOf(groups: Record<string, string | undefined>): Record<string, string> {
  const written = Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(written);
}
