import type { EvaluationPhase, EvaluationProgress } from '@evalcurve/evaluation';
import { parseProgressLine } from './parse-progress-line.ts';
import type { ProgressLine } from './parse-progress-line.ts';

const order: readonly EvaluationPhase[] = [
  'starting',
  'loading-model',
  'building-contexts',
  'tokenizing',
  'scoring',
  'saving',
];

/**
 * A function that takes the harness' lines one by one and reports the progress that they tell of.
 * Phases never go back; contexts are counted by task, of as many as the harness said it selected
 * (since 0.4.12).
 *
 * @example
 * const track = createProgressTracker(onProgress);
 * track('… Building contexts for mmlu_anatomy on rank 0...'); // { phase: 'building-contexts', done: 0, total: null }
 */
export function createProgressTracker(
  onProgress: (progress: EvaluationProgress) => void,
): (line: string) => void {
  const counts = { selected: 0, started: 0 };
  let reached: EvaluationPhase = 'starting';
  return (line) => {
    const parsed = parseProgressLine(line);
    if (parsed?.kind === 'task-selected') counts.selected += 1;
    const progress = parsed && progressOf(parsed, counts);
    if (!progress || order.indexOf(progress.phase) < order.indexOf(reached)) return;
    if (parsed.kind === 'task-started') counts.started += 1;
    reached = progress.phase;
    onProgress(progress);
  };
}

function progressOf(
  line: ProgressLine,
  counts: { readonly selected: number; readonly started: number },
): EvaluationProgress | null {
  if (line.kind === 'phase') return { phase: line.phase, done: null, total: null };
  if (line.kind === 'bar') return line.phase && { phase: line.phase, done: line.done, total: line.total };
  if (line.kind === 'task-selected') return null;
  const total = counts.selected >= counts.started + 1 ? counts.selected : null;
  return { phase: 'building-contexts', done: counts.started, total };
}
