import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { ToolContext, ToolOutput } from '@evalcurve/cli';
import { NoResultsError } from '@evalcurve/results-tree';

/** How {@link watchResults} watches. */
export interface WatchResultsOptions {
  readonly context: ToolContext;
  /**
   * Between two looks.
   *
   * @default 5000
   */
  readonly intervalMs?: number;
}

/** From the top of the screen, what was there taken away. */
const HOME_AND_CLEAR = '\u001B[H\u001B[J';

/**
 * Shows something again and again in its place on a terminal, whenever it has changed, until the
 * context's signal; once where there is no terminal. A folder without results is waited for.
 *
 * @throws the signal's reason
 * @example
 * await watchResults((inner) => viewResults({ folder: 'results_dense500m' }, inner), { context });
 */
export async function watchResults(
  show: (context: ToolContext) => Promise<void>,
  { context, intervalMs = 5000 }: WatchResultsOptions,
): Promise<void> {
  if (context.stdout.isTTY !== true) {
    await show(context);
    return;
  }
  let last = '';
  for (;;) {
    const text = await textOf(show, context);
    if (text !== last) context.stdout.write(`${HOME_AND_CLEAR}${text}`);
    last = text;
    await setTimeout(intervalMs, undefined, { signal: context.signal }).catch(() => {
      context.signal.throwIfAborted();
    });
  }
}

async function textOf(show: (context: ToolContext) => Promise<void>, context: ToolContext): Promise<string> {
  const { stdout, text } = collector(context.stdout);
  const { cwd, env, stdin, stderr, signal, exitCode, language, umbrella } = context;
  try {
    await show({ cwd, env, stdin, stderr, signal, exitCode, language, umbrella, stdout });
    return text();
  } catch (error) {
    if (error instanceof NoResultsError) return `${error.message}\n`;
    throw error;
  }
}

// A terminal of the same width, so that the text is what would stand there.
function collector({ isTTY = false, columns }: ToolOutput): { stdout: ToolOutput; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (...[chunk, , callback]: [string | Buffer, string, () => void]) => {
      chunks.push(chunk.toString());
      callback();
    },
  });
  const size = columns === undefined ? {} : { columns };
  return { stdout: Object.assign(stream, { isTTY, ...size }), text: () => chunks.join('') };
}
