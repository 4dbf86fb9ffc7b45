import { showControlCharacters, type ToolOutput } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { SweepEvent } from '@evalcurve/sweep';
import { deviceText } from './device-text.ts';
import { eventLine } from './event-line.ts';
import { runMessages } from './messages.ts';
import { remainingText } from './remaining-text.ts';
import type { SweepView } from './sweep-view.ts';
import { waitText } from './wait-text.ts';

/** How {@link lineView} writes. */
export interface LineViewOptions {
  readonly stderr: ToolOutput;
  readonly language: Language;
  readonly showsDevice: boolean;
  /** What a line says of the time. */
  readonly now?: () => Date;
  /** Milliseconds of a clock that is never set. */
  readonly elapsedMs?: () => number;
}

const MINUTE_MS = 60_000;

/** For logs: one line an event with its time, in the order of the events, at most one a minute while a phase goes on. */
export function lineView(options: LineViewOptions): SweepView {
  const { stderr, language, now = () => new Date(), elapsedMs = () => performance.now() } = options;
  const last = new Map<string, { readonly phase: string; readonly at: number }>();

  let lastWait = '';

  function worthALine(event: SweepEvent): boolean {
    // Its first phase says as much.
    if (event.type === 'started') return false;
    if (event.type !== 'progress') return true;
    const at = elapsedMs();
    const before = last.get(event.checkpoint.id);
    if (before?.phase === event.phase && at - before.at < MINUTE_MS) return false;
    last.set(event.checkpoint.id, { phase: event.phase, at });
    return true;
  }

  return {
    onEvent: (event) => {
      lastWait = '';
      if (!worthALine(event)) return;
      const place = `[${event.index}/${event.total}] ${event.checkpoint.id}`;
      const what = [place, deviceText(event, options), eventLine(event, language)];
      const left = event.type === 'progress' ? remainingText(event, language) : null;
      const parts = [clock(now()), ...what, left === null ? '' : runMessages(language).remaining(left)];
      stderr.write(`${showControlCharacters(parts.filter(Boolean).join('  '))}\n`);
    },
    onWait: (wait) => {
      const text = waitText(wait, language);
      if (text !== lastWait) stderr.write(`${clock(now())}  ${showControlCharacters(text)}\n`);
      lastWait = text;
    },
    close: () => undefined,
  };
}

function clock(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}
