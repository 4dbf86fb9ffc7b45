import { formatCount, formatDuration, formatPercent, type Language } from '@evalcurve/locale';
import { phaseText, type SweepEvent } from '@evalcurve/sweep';
import { runMessages } from './messages.ts';
import { scoreOf } from './score-of.ts';

/**
 * What one event says, without mark, name or time.
 *
 * @example
 * eventLine(progress, 'en'); // 'scoring 41,120 / 56,168   73%'
 */
export function eventLine(event: SweepEvent, language: Language): string {
  const messages = runMessages(language);
  switch (event.type) {
    case 'done-before':
      return `${scoreText(event, language)}   ${messages.doneBefore}`;
    case 'undecided':
      return `${scoreText(event, language)}   ${messages.askingMore}`;
    case 'finished':
      return [scoreText(event, language), formatDuration(event.durationMs, language), ...event.warnings].join(
        '   ',
      );
    case 'failed':
      return event.reason;
    case 'smaller-batch':
      return messages.smallerBatch(event);
    case 'fetched':
      return messages.fetched;
    case 'device-lost':
      return messages.deviceLost(event);
    case 'started':
      return phaseText({ phase: 'starting', done: null, total: null }, language);
    case 'running':
      return messages.runningOn(event.device ?? '?');
    case 'progress':
      return phaseText({ phase: event.phase, done: event.phaseDone, total: event.phaseTotal }, language);
  }
}

// The score, and what it decided where it was to decide anything.
function scoreText(
  { checkpoint, evaluation }: Extract<SweepEvent, { type: 'done-before' | 'undecided' | 'finished' }>,
  language: Language,
): string {
  const score = scoreOf(checkpoint, evaluation);
  const text = score === null ? '–' : formatPercent(score, { language });
  const { depth } = evaluation;
  if (depth === undefined) return text;
  const { decision } = depth;
  const bound = formatPercent(depth.bound, { language });
  const questions = formatCount(depth.questions, language);
  return `${text}   ${runMessages(language).decision({ decision, bound, questions })}`;
}
