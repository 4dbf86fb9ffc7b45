import { isCancel, select } from '@clack/prompts';
import type { MenuSession } from './menu-session.ts';
import { promptStreams } from './prompt-streams.ts';

/**
 * Asks whether to start what takes hours, or to look at the plan first.
 *
 * @returns the flags for it, null where the person went back
 */
export async function askWhetherToRun({ context, texts }: MenuSession): Promise<readonly string[] | null> {
  const answer = await select({
    ...promptStreams(context),
    message: texts.howToRun,
    showInstructions: false,
    options: [
      { value: 'run', label: texts.runNow },
      { value: 'plan', label: texts.planOnly, hint: '--dry-run' },
    ],
  });
  if (isCancel(answer)) return null;
  return answer === 'plan' ? ['--dry-run'] : [];
}
