import { showControlCharacters } from '@evalcurve/cli';
import type { PlannedSubmission } from '@evalcurve/sweep';
import type { RunFacts } from '../run-facts.ts';
import { nothingLeftText } from './nothing-left-text.ts';
import { SLURM_MESSAGES } from './slurm-messages.ts';

/** Prints which checkpoints each task would evaluate, and the batch script. */
export function printSubmission(planned: PlannedSubmission | null, facts: RunFacts): void {
  const { context, language } = facts;
  const write = (line: string): void => {
    context.stdout.write(`${showControlCharacters(line)}\n`);
  };
  if (planned === null) {
    write(nothingLeftText(facts));
    return;
  }
  const { grouping } = planned;
  if (grouping !== null) write(SLURM_MESSAGES[language].grouping(grouping));
  for (const [index, ids] of planned.submission.tasks.entries()) {
    write(`${SLURM_MESSAGES[language].task(index)}   ${ids.join(' ')}`);
  }
  for (const script of [planned.script, planned.finalScript ?? '']) {
    for (const line of script === '' ? [] : ['', ...script.trimEnd().split('\n')]) write(line);
  }
}
