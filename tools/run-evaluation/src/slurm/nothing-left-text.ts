import { runMessages } from '../messages.ts';
import type { RunFacts } from '../run-facts.ts';
import { SLURM_MESSAGES } from './slurm-messages.ts';

/** Why nothing is left to submit: all is done, or the rest is under way. */
export function nothingLeftText({ plan, language }: Pick<RunFacts, 'plan' | 'language'>): string {
  const isDone = plan.checkpoints.every(({ done }) => done !== null);
  return isDone ? runMessages(language).nothingToDo : SLURM_MESSAGES[language].underWay;
}
