import { formatBytes, formatCount, formatDuration, formatPercent, type Language } from '@evalcurve/locale';
import type { SweepEvent } from '@evalcurve/sweep';
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
      return messages.phases['starting'] ?? '';
    case 'running':
      return messages.runningOn(event.device ?? '?');
    case 'progress':
      return [messages.phases[event.phase] ?? event.phase, progressText(event, language)]
        .filter(Boolean)
        .join(' ');
  }
}

function scoreText(
  event: Extract<SweepEvent, { type: 'done-before' | 'finished' }>,
  language: Language,
): string {
  const score = scoreOf(event.checkpoint, event.evaluation);
  return score === null ? '–' : formatPercent(score, { language });
}

function progressText(event: Extract<SweepEvent, { type: 'progress' }>, language: Language): string {
  const { phase, phaseDone, phaseTotal } = event;
  if (phaseDone === null || phaseTotal === null || phaseTotal === 0) return '';
  const format = phase === 'fetching' ? formatBytes : formatCount;
  const share = formatPercent(phaseDone / phaseTotal, { language, digits: 0 });
  return `${format(phaseDone, language)} / ${format(phaseTotal, language)}   ${share}`;
}
