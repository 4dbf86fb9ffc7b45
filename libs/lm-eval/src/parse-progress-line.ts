import type { EvaluationPhase } from '@evalcurve/evaluation';

/** What one line of the harness' stderr says about its progress. */
export type ProgressLine =
  | { readonly kind: 'phase'; readonly phase: EvaluationPhase }
  | {
      readonly kind: 'bar';
      readonly phase: EvaluationPhase | null;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'task-selected' }
  | { readonly kind: 'task-started' };

/** A line of tqdm's: `label:  34%|███▍      | 19000/56168 [00:10<00:20, 1873.11it/s]`; counts without unit suffixes. */
export const RE_PROGRESS_BAR = /^\s*(?:(?<label>[^:|]+): +)?\d+%\|[^|]*\| (?<done>\d+)\/(?<total>\d+) \[/u;

const bars: readonly (readonly [RegExp, EvaluationPhase])[] = [
  [/^Loading (?:checkpoint shards|weights)$/u, 'loading-model'],
  [/^Tokenizing inputs$/u, 'tokenizing'],
  [/^Running \w+ requests$/u, 'scoring'],
];

const messages: readonly (readonly [RegExp, ProgressLine])[] = [
  [/\] Initializing \S+ model\b/u, { kind: 'phase', phase: 'loading-model' }],
  [/\] +Task: \S+ \(/u, { kind: 'task-selected' }],
  [/\] Building contexts for \S+ on rank \d+/u, { kind: 'task-started' }],
  [/\] Running \w+ requests$/u, { kind: 'phase', phase: 'tokenizing' }],
  [
    /\] Saving (?:results aggregated|per-sample results|per-task samples)/u,
    { kind: 'phase', phase: 'saving' },
  ],
];

/**
 * What a line of the harness' stderr (split at `\r` and `\n`) says about its progress, null where
 * it says nothing. A bar without a label, or with one that is no phase of an evaluation, has the
 * phase null.
 *
 * @example
 * parseProgressLine('Running loglikelihood requests:  19%|█▉        | 10688/56168 [00:04<00:13, 40.88it/s]');
 * // { kind: 'bar', phase: 'scoring', done: 10688, total: 56168 }
 */
export function parseProgressLine(line: string): ProgressLine | null {
  const bar = RE_PROGRESS_BAR.exec(line)?.groups;
  if (!bar) return messages.find(([pattern]) => pattern.test(line))?.[1] ?? null;
  const label = bar['label'] ?? '';
  const phase = bars.find(([pattern]) => pattern.test(label))?.[1] ?? null;
  return { kind: 'bar', phase, done: Number(bar['done']), total: Number(bar['total']) };
}
