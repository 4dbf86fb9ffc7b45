import type { CompareCheckpointsArguments } from '../compare-checkpoints-arguments.ts';
import type { ComparedCheckpoints } from '../compared-checkpoints.ts';

/**
 * The words of a command that shows of the same two checkpoints what was not asked for yet; null where there is
 * nothing more.
 */
export function nextWords(
  { comparison, questions }: ComparedCheckpoints,
  { names = [], by, alpha, ...flags }: CompareCheckpointsArguments,
): string[] | null {
  const more = {
    by: comparison.subjects.length > 1 ? 'subject' : undefined,
    questions: comparison.flips !== null && questions === null,
  };
  const isAllShown = more.by === undefined || more.by === by;
  if (isAllShown && !more.questions) return null;
  const same = {
    ...{ task: flags.task, metric: flags.metric, model: flags.model, alpha: alpha?.toString() },
    ...{ 'checkpoint-pattern': flags.checkpointPattern, 'tokens-per-step': flags.tokensPerStep },
    by: more.by,
  };
  const options = Object.entries(same).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  return [...names, ...options, ...(more.questions || questions !== null ? ['--questions'] : [])];
}
