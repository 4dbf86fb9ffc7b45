import { isCancel, text } from '@clack/prompts';
import type { MenuSession } from './menu-session.ts';
import { promptStreams } from './prompt-streams.ts';

const EXAMPLE_TASK = 'mmlu_anatomy';
const QUESTIONS = '5';

/**
 * Asks for a subject of MMLU to show questions of.
 *
 * @returns task and number of questions as arguments, null where the person went back
 */
export async function askSubject({ context, texts }: MenuSession): Promise<readonly string[] | null> {
  const subject = await text({
    ...promptStreams(context),
    message: texts.whichSubject,
    placeholder: EXAMPLE_TASK,
    defaultValue: EXAMPLE_TASK,
  });
  return isCancel(subject) ? null : [subject.trim(), QUESTIONS];
}
