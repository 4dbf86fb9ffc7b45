import { formatDuration, formatPercent, type Language } from '@evalcurve/locale';
import { phaseText, type SweepEvent } from '@evalcurve/sweep';
import { runMessages } from './messages.ts';
import { scoreOf } from './score-of.ts';

/**
 * What one event says, without mark, name or time.
 *
 * @example
 * eventLine(progress, 'en'); // 'scoring 41,120 / 56,168   73 %'
 */
export function eventLine(event: SweepEvent, language: Language): string {
  const messages = runMessages(language);
  switch (event.type) {
    case 'done-before':
      return `${scoreText(event, language)}   ${messages.doneBefore}`;
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

function scoreText(
  event: Extract<SweepEvent, { type: 'done-before' | 'finished' }>,
  language: Language,
): string {
  const score = scoreOf(event.checkpoint, event.evaluation);
  return score === null ? '–' : formatPercent(score, { language });
}
