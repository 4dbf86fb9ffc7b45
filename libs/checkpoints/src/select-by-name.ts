import { didYouMean } from '@evalcurve/errors';
import { CheckpointSelectionError } from './checkpoint-selection-error.ts';
import type { Checkpoint } from './checkpoint.ts';
import { safeParseCheckpointName } from './parse-checkpoint-name.ts';
import type { SelectionTerm } from './selection-term.ts';

/**
 * The checkpoint of a name, or those of a step's bare number (one of each stage that has it).
 *
 * @throws CheckpointSelectionError with the nearest names where there is none
 */
export function selectByName<T extends Checkpoint>(request: SelectionTerm<T>): T[] {
  const { run, term } = request;
  const named = run.filter(({ id }) => id === term);
  if (named.length > 0) return named;
  const atStep = /^\d+$/u.test(term) ? run.filter(({ step }) => step === Number(term)) : [];
  if (atStep.length > 0) return atStep;
  throw new CheckpointSelectionError({
    ...request,
    reason: reasonFor(run),
    suggestions: suggestionsFor(request),
  });
}

function reasonFor(run: readonly Checkpoint[]): string {
  const [first, last] = [run.at(0)?.id ?? '', run.at(-1)?.id ?? ''];
  return run.length === 1
    ? `the only checkpoint is ${first}`
    : `none of the ${run.length} checkpoints from ${first} to ${last}`;
}

function suggestionsFor({ run, term }: SelectionTerm<Checkpoint>): string[] {
  const step = stepOf(term);
  if (step === null) return didYouMean({ name: term, candidates: run.map(({ id }) => id) });
  const distanceTo = (checkpoint: Checkpoint): number => Math.abs((checkpoint.step ?? Infinity) - step);
  const nearest = run.toSorted((a, b) => distanceTo(a) - distanceTo(b) || 0).slice(0, 2);
  return nearest.filter((checkpoint) => checkpoint.step !== null).map(({ id }) => id);
}

function stepOf(term: string): number | null {
  if (/^\d+$/u.test(term)) return Number(term);
  const parsed = safeParseCheckpointName(term);
  return parsed.success ? parsed.value.step : null;
}
