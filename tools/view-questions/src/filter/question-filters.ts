import { UsageError } from '@evalcurve/cli';
import type { QuestionSet } from '../question-set.ts';
import type { ViewQuestionsArguments } from '../view-questions-arguments.ts';
import { checkpointNamed } from './checkpoint-named.ts';
import type { QuestionFilter } from './question-filter.ts';

/**
 * The filters that a command line asks for, with the checkpoints that it means.
 *
 * @throws CheckpointSelectionError, UsageError where a checkpoint cannot be told
 */
export function questionFilters(
  { wrong, checkpoint = 'last', flipped, search }: ViewQuestionsArguments,
  sets: readonly QuestionSet[],
): QuestionFilter[] {
  return [
    ...(wrong === true ? [{ kind: 'wrong', checkpoint: checkpointNamed(checkpoint, sets) } as const] : []),
    ...(flipped === undefined ? [] : [flippedFilter(flipped, sets)]),
    ...(search === undefined ? [] : [{ kind: 'search', text: search } as const]),
  ];
}

function flippedFilter(flipped: string, sets: readonly QuestionSet[]): QuestionFilter {
  const [from, to, ...rest] = flipped.split('..');
  if (!from || !to || rest.length > 0) {
    throw new UsageError(`--flipped ${flipped}: expected two checkpoints`, {
      hint: 'With two dots between: --flipped iter_0002000..iter_0054000, or first..last',
    });
  }
  const ends = { from: checkpointNamed(from, sets), to: checkpointNamed(to, sets) };
  if (ends.from === ends.to) {
    throw new UsageError(`--flipped ${flipped}: both stand for ${ends.from}, expected two checkpoints`);
  }
  return { kind: 'flipped', ...ends };
}
