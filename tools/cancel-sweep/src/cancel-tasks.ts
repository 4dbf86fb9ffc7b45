import { resolveResultsFolder, type ToolContext } from '@evalcurve/cli';
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
  const tasks = await cancelSweep({ root, slurm: { env, signal } });
  const texts = CANCEL_TEXTS[language];
  stderr.write(`${tasks === 0 ? texts.nothing : texts.cancelled(tasks)}\n`);
}
