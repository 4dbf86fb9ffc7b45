import { CheckpointSelectionError } from './checkpoint-selection-error.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { SelectionTerm } from './selection-term.ts';

/** `every:8000`. */
const EVERY = /^every:(?<stride>\d+)$/u;
/** `2000..54000:8000`; each number may be absent. */
const RANGE = /^(?<from>\d+)?\.\.(?<to>\d+)?(?::(?<stride>\d+))?$/u;

interface StepRange {
  readonly from: number | null;
  readonly to: number;
  readonly stride: number | null;
}

/**
 * What `every:N` or a range of steps selects, null for any other term.
 *
 * @throws CheckpointSelectionError where the stride is 0, the range is empty, or no step lies in it
 */
export function selectBySteps<T extends Checkpoint>(request: SelectionTerm<T>): T[] | null {
  const range = parseRange(request.term);
  if (!range) return null;
  const problem = problemOf(range);
  if (problem !== null) throw new CheckpointSelectionError({ ...request, reason: problem });
  const firstSteps = firstStepByStage(request.run);
  const selected = request.run.filter((checkpoint) => isInRange(checkpoint, { range, firstSteps }));
  if (selected.length === 0) {
    throw new CheckpointSelectionError({
      ...request,
      reason: `no checkpoint lies in it${stepsOf(request.run)}`,
    });
  }
  return selected;
}

function parseRange(term: string): StepRange | null {
  const groups = (EVERY.exec(term) ?? RANGE.exec(term))?.groups;
  if (!groups) return null;
  const { from, to, stride } = groups;
  return { from: numberOr(from, null), to: numberOr(to, Infinity), stride: numberOr(stride, null) };
}

function numberOr<T>(digits: string | undefined, absent: T): number | T {
  return digits === undefined ? absent : Number(digits);
}

function problemOf({ from, to, stride }: StepRange): string | null {
  if (stride === 0) return 'expected a stride of 1 step or more';
  const isEmpty = from === null && to === Infinity && stride === null;
  if (isEmpty) return 'expected a step before or after the two points';
  return from !== null && from > to ? `${from} is after ${to}` : null;
}

function firstStepByStage(run: readonly Checkpoint[]): ReadonlyMap<string | null, number> {
  const withStep = run.filter((checkpoint) => checkpoint.step !== null);
  // Reversed so that the earliest of a stage is written last and stays.
  return new Map(withStep.toReversed().map(({ stage, step }) => [stage, step ?? 0]));
}

function isInRange(
  { step, stage }: Checkpoint,
  {
    range,
    firstSteps,
  }: { readonly range: StepRange; readonly firstSteps: ReadonlyMap<string | null, number> },
): boolean {
  if (step === null || step < (range.from ?? 0) || step > range.to) return false;
  const start = range.from ?? firstSteps.get(stage) ?? 0;
  return range.stride === null || (step - start) % range.stride === 0;
}

function stepsOf(run: readonly Checkpoint[]): string {
  const steps = run.flatMap(({ step }) => step ?? []);
  if (steps.length === 0) return ': no name tells a step';
  return ` (the steps are ${Math.min(...steps)} to ${Math.max(...steps)})`;
}
