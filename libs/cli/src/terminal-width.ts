import type { ToolOutput } from './tool-context.ts';

/**
 * Columns of the terminal that a stream writes to, null where it is none or does not know its width.
 *
 * @example
 * terminalWidth(context.stdout) ?? 80; // 80 where the output goes to a file
 */
export function terminalWidth({ isTTY, columns }: ToolOutput): number | null {
  return isTTY === true && columns !== undefined && columns > 0 ? columns : null;
}
