import { coloursFor, createLiveRegion, showControlCharacters, type ToolOutput } from '@evalcurve/cli';
import { formatDuration, type Language } from '@evalcurve/locale';
import type { SweepEvent } from '@evalcurve/sweep';
import { eventLine } from './event-line.ts';
import { runMessages } from './messages.ts';
import type { SweepView } from './sweep-view.ts';

/** How {@link liveView} draws. */
export interface LiveViewOptions {
  readonly stderr: ToolOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
}

/** For a terminal: a line for each checkpoint that ended, and below it the running one, redrawn in place. */
export function liveView({ stderr, env, language }: LiveViewOptions): SweepView {
  const colours = coloursFor({ stream: stderr, env });
  const region = createLiveRegion(stderr);
  const marks: Partial<Record<SweepEvent['type'], string>> = {
    'done-before': colours.green('✓'),
    finished: colours.green('✓'),
    failed: colours.red('✗'),
    'smaller-batch': colours.yellow('!'),
  };
  let remaining: string | null = null;

  return {
    onEvent: (event) => {
      if (event.type === 'progress') {
        remaining = event.remainingMs === null ? null : formatDuration(event.remainingMs, language);
      }
      const text = `${event.checkpoint.id}   ${eventLine(event, language)}`;
      const mark = marks[event.type];
      if (mark === undefined) {
        const footer = runMessages(language).footer({ done: event.index - 1, total: event.total, remaining });
        region.update(`  ${colours.cyan('▶')} ${showControlCharacters(text)}\n  ${colours.dim(footer)}`);
      } else {
        region.print(`  ${mark} ${showControlCharacters(text)}`);
      }
    },
    close: () => {
      region.done();
    },
  };
}
