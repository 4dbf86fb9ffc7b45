import picocolors from 'picocolors';
import type { ToolContext, ToolOutput } from './tool-context.ts';

/** Colours one text each: `colours.bold('25.6 %')`. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** What {@link coloursFor} looks at. */
export interface ColoursForOptions {
  readonly stream: ToolOutput;
  readonly env: ToolContext['env'];
}

/**
 * Colours for a terminal, or functions that leave the text as it is: FORCE_COLOR decides where it
 * is set (`0` and `false` for none), then a NO_COLOR that is not empty, then whether the stream is
 * a terminal that can do more than print (`TERM` other than `dumb`).
 *
 * @example
 * coloursFor({ stream, env: { NO_COLOR: '1' } }).red('no'); // 'no'
 */
export function coloursFor({ stream, env }: ColoursForOptions): Colours {
  return picocolors.createColors(isWanted({ stream, env }));
}

function isWanted({ stream, env }: ColoursForOptions): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
