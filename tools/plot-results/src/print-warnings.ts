import { coloursFor, showControlCharacters } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import type { RenderingWarning } from '@evalcurve/rendering';
import type { ResultsProblem } from '@evalcurve/results-tree';
import { PLOT_TEXTS } from './plot-texts.ts';

/** What a reader of the picture should know and cannot see in it. */
export interface PlotWarnings {
  /** Results files that were left out. */
  readonly problems: readonly ResultsProblem[];
  readonly warnings: readonly RenderingWarning[];
  readonly isPng: boolean;
}

/** Says on stderr what is not in the picture, and why. */
export function printWarnings({ problems, warnings, isPng }: PlotWarnings, context: ToolContext): void {
  const mark = coloursFor({ stream: context.stderr, env: context.env }).yellow('!');
  const lines = [
    ...problems.map(({ message }) => `${mark} ${showControlCharacters(message)}`),
    ...warnings.flatMap((warning) => describe(warning, { mark, isPng, context })),
  ];
  for (const line of lines) context.stderr.write(`${line}\n`);
}

interface DescribeOptions {
  readonly mark: string;
  readonly isPng: boolean;
  readonly context: ToolContext;
}

function describe(warning: RenderingWarning, { mark, isPng, context }: DescribeOptions): string[] {
  if (warning.kind === 'specification') return [`${mark} ${warning.message}`];
  // An SVG is drawn with the reader's fonts.
  if (!isPng) return [];
  const texts = PLOT_TEXTS[context.language];
  const characters = showControlCharacters(warning.characters.join(' '));
  return [`${mark} ${texts.missingCharacters(characters)}`, `  ${texts.useSvg}`];
}
