import type { Language } from '@evalcurve/locale';
import type { FollowWait } from '@evalcurve/sweep';
import { runMessages } from './messages.ts';

/**
 * Why nothing is evaluated at the moment, in one line.
 *
 * @example
 * waitText({ unfinished: ['iter_0006000'], problem: null }, 'en');
 * // 'waiting for the next checkpoint · being written: iter_0006000'
 */
export function waitText({ unfinished, problem }: FollowWait, language: Language): string {
  const messages = runMessages(language);
  const [first, ...others] = unfinished;
  const written =
    first === undefined ? [] : [messages.beingWritten(others.length === 0 ? first : `${first} …`)];
  return [messages.waitingForNext, ...written, ...(problem === null ? [] : [problem])].join(' · ');
}
