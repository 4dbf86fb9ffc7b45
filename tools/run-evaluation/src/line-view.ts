import { showControlCharacters, type ToolOutput } from '@evalcurve/cli';
import { formatDuration, type Language } from '@evalcurve/locale';
import type { SweepEvent } from '@evalcurve/sweep';
import { eventLine } from './event-line.ts';
import { runMessages } from './messages.ts';
import type { SweepView } from './sweep-view.ts';

/** How {@link lineView} writes. */
export interface LineViewOptions {
  readonly stderr: ToolOutput;
  readonly language: Language;
  readonly now?: () => Date;
}

const MINUTE_MS = 60_000;

/** For logs: one line an event with its time, at most one a minute while a phase goes on. */
export function lineView({ stderr, language, now = () => new Date() }: LineViewOptions): SweepView {
  let last = { phase: '', at: 0 };

  function worthALine(event: SweepEvent): boolean {
    // Its first phase says as much.
    if (event.type === 'started') return false;
    if (event.type !== 'progress') return true;
    const at = now().getTime();
    const key = `${event.checkpoint.id} ${event.phase}`;
    if (last.phase === key && at - last.at < MINUTE_MS) return false;
    last = { phase: key, at };
    return true;
  }

  return {
    onEvent: (event) => {
      if (!worthALine(event)) return;
      const place = `[${event.index}/${event.total}] ${event.checkpoint.id}`;
      const parts = [clock(now()), place, eventLine(event, language), remainingText(event, language)];
      stderr.write(`${showControlCharacters(parts.filter(Boolean).join('  '))}\n`);
    },
    close: () => undefined,
  };
}

function clock(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

function remainingText(event: SweepEvent, language: Language): string {
  if (event.type !== 'progress' || event.remainingMs === null) return '';
  return runMessages(language).remaining(formatDuration(event.remainingMs, language));
}
