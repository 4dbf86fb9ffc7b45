import { terminalWidth } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';

/** Columns that text and tables may take. */
export interface TextWidth {
  /** Of running text, which is hard to read where lines are long. */
  readonly width: number;
  /** Of tables: a file takes all columns. */
  readonly tableWidth: number;
}

const DEFAULT = 80;
const WIDEST_TEXT = 100;

/** The widths for a context: of its terminal, else 80 for text and no bound for tables. */
export function textWidth({ stdout }: Pick<ToolContext, 'stdout'>): TextWidth {
  const columns = terminalWidth(stdout);
  return {
    width: Math.min(columns ?? DEFAULT, WIDEST_TEXT),
    tableWidth: columns ?? (stdout.isTTY === true ? DEFAULT : Infinity),
  };
}
