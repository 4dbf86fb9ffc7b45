import type { Language } from '@evalcurve/locale';
import { JOB_TEXTS } from './job-texts.ts';
import type { SlurmJob } from './slurm-job.ts';

/**
 * Why a job waits or ended as it did, in plain words; Slurm's own word where there are none.
 *
 * @example
 * explainJob({ states: ['PENDING'], reason: 'Priority' }, 'en'); // 'other jobs go first (Priority)'
 */
export function explainJob(
  { states, reason }: Pick<SlurmJob, 'states' | 'reason'>,
  language: Language,
): string {
  const { waits, ends, startsSoon } = JOB_TEXTS[language];
  const [state] = states;
  if (state !== 'PENDING') {
    const text = ends[state];
    return text === undefined ? state : `${text} (${state})`;
  }
  if (reason === null) return startsSoon;
  const text = waits[reason] ?? Object.entries(waits).find(([word]) => reason.startsWith(word))?.[1];
  return text === undefined ? reason : `${text} (${reason})`;
}
