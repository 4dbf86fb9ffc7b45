import { coloursFor, createLiveRegion, showControlCharacters, type ToolOutput } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { SweepEvent } from '@evalcurve/sweep';
import { deviceText } from './device-text.ts';
import { eventLine } from './event-line.ts';
import { runMessages } from './messages.ts';
import { remainingText } from './remaining-text.ts';
import type { SweepView } from './sweep-view.ts';
import { waitText } from './wait-text.ts';

/** How {@link liveView} draws. */
export interface LiveViewOptions {
  readonly stderr: ToolOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly showsDevice: boolean;
}

/**
 * For a terminal: a line for each checkpoint that ended, in the order in which they were begun, and
 * below these what is being evaluated and fetched, redrawn in place.
 */
export function liveView(options: LiveViewOptions): SweepView {
  const { stderr, env, language } = options;
  const colours = coloursFor({ stream: stderr, env });
  const region = createLiveRegion(stderr);
  const marks = marksIn(colours);
  const begun = new Map<string, BegunLine>();
  let ended = 0;
  let remaining: string | null = null;

  function lineOf(event: SweepEvent): string {
    const isFetching = event.type === 'progress' && event.phase === 'fetching';
    const parts = [event.checkpoint.id, deviceText(event, options), eventLine(event, language)];
    const text = showControlCharacters(parts.filter(Boolean).join('   '));
    return `  ${isFetching ? marks.fetched : marks[event.type]} ${text}`;
  }

  return {
    onEvent: (event) => {
      if (event.type === 'progress') remaining = remainingText(event, language);
      const isOver = OVER.has(event.type);
      if (isOver) ended += 1;
      if (event.type !== 'smaller-batch') begun.set(event.checkpoint.id, { line: lineOf(event), isOver });
      const staying = [...(STAYS.has(event.type) ? [lineOf(event)] : []), ...takeEnded(begun)];
      const footer = runMessages(language).footer({ done: ended, total: event.total, remaining });
      const lines = [...[...begun.values()].map(({ line }) => line), `  ${colours.dim(footer)}`];
      region.update(lines.join('\n'));
      for (const line of staying) region.print(line);
    },
    onWait: (wait) => {
      remaining = null;
      const footer = runMessages(language).footer({ done: ended, total: null, remaining });
      region.update(
        `  ${colours.dim('…')} ${showControlCharacters(waitText(wait, language))}\n  ${colours.dim(footer)}`,
      );
    },
    close: () => {
      region.done();
    },
  };
}

interface BegunLine {
  readonly line: string;
  readonly isOver: boolean;
}

// What ended before one that was begun earlier waits for that.
function takeEnded(begun: Map<string, BegunLine>): string[] {
  const lines: string[] = [];
  for (const [id, { line, isOver }] of begun) {
    if (!isOver) break;
    lines.push(line);
    begun.delete(id);
  }
  return lines;
}

const OVER: ReadonlySet<SweepEvent['type']> = new Set(['done-before', 'finished', 'failed']);
const STAYS: ReadonlySet<SweepEvent['type']> = new Set(['smaller-batch', 'device-lost']);

function marksIn(colours: ReturnType<typeof coloursFor>): Readonly<Record<SweepEvent['type'], string>> {
  return {
    'done-before': colours.green('✓'),
    finished: colours.green('✓'),
    failed: colours.red('✗'),
    'smaller-batch': colours.yellow('!'),
    'device-lost': colours.yellow('!'),
    started: colours.cyan('▶'),
    running: colours.cyan('▶'),
    undecided: colours.cyan('▶'),
    progress: colours.cyan('▶'),
    fetched: colours.cyan('⇣'),
  };
}
