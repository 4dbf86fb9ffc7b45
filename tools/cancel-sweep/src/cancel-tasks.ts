import { resolveResultsFolder, showControlCharacters, type ToolContext } from '@evalcurve/cli';
import { cancelSweep } from '@evalcurve/sweep';
import type { CancelSweepArguments } from './cancel-sweep-command.ts';
import { CANCEL_TEXTS } from './cancel-texts.ts';

/**
 * Cancels every task of a results tree, and says how many these were.
 *
 * @throws NoSlurmError, SlurmError where Slurm refuses
 */
export async function cancelTasks({ folder }: CancelSweepArguments, context: ToolContext): Promise<void> {
  const { env, signal, language, stderr } = context;
  const root = await resolveResultsFolder({ folder, context });
  const { tasks, curveJobs, stuckOn } = await cancelSweep({ root, slurm: { env, signal } });
  const texts = CANCEL_TEXTS[language];
  const curveAlone = curveJobs === 0 ? texts.nothing : texts.cancelledCurve;
  const lines = [tasks === 0 ? curveAlone : texts.cancelled(tasks)];
  if (stuckOn.length > 0) lines.push(texts.stuck(stuckOn.join(', ')));
  for (const line of lines) stderr.write(`${showControlCharacters(line)}\n`);
}
