import { checkpointFromFields } from './checkpoint-from-fields.ts';
import type { Checkpoint } from './checkpoint.ts';

/**
 * The checkpoint that a pattern of one's own finds in a text, null where it finds none. Its named groups
 * are those of {@link CHECKPOINT_CONVENTIONS}: `step` with `thousands`, `tokens` with `decimals` and
 * `unit`, `stage`, `ingredient`, `index`, `epoch`; `id` is the name, else all that was matched.
 *
 * @example
 * checkpointByPattern('evals/it300.json', /it(?<step>\d+)/u); // { id: 'it300', step: 300, … }
 */
export function checkpointByPattern(text: string, pattern: RegExp): Checkpoint | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const groups = Object.entries(match.groups ?? {}).filter(([, value]) => Boolean(value));
  const { id = match[0], ...fields } = Object.fromEntries(groups) as Record<string, string>;
  return checkpointFromFields({ id: id.replaceAll(/[\\/]+/gu, '_'), fields });
}
