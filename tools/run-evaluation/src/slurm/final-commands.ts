import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ToolContext } from '@evalcurve/cli';

/** What {@link finalCommands} goes by. */
export interface FinalCommandsOptions {
  readonly context: ToolContext;
  /** Words that start this very program again. */
  readonly program: readonly string[];
  /** The results tree. */
  readonly output: string;
}

/**
 * What is run once all tasks are over: what became of each checkpoint is said, and the curve drawn into the tree.
 * None where this program is installed without the others.
 */
export function finalCommands({ context, program, output }: FinalCommandsOptions): string[][] {
  const status = programOf('status', { context, program });
  const plot = programOf('plot', { context, program });
  if (status === null || plot === null) return [];
  const language = ['--lang', context.language];
  return [
    [...status, output, ...language],
    [...plot, output, '--output', curveFile(output), ...language],
  ];
}

/** The picture that the last job draws. */
export function curveFile(output: string): string {
  return join(output, 'curve.png');
}

// What each is called where it runs alone.
const PACKAGES = { status: '@evalcurve/sweep-status', plot: '@evalcurve/plot-results' } as const;

function programOf(
  tool: keyof typeof PACKAGES,
  { context, program }: Pick<FinalCommandsOptions, 'context' | 'program'>,
): string[] | null {
  if (context.umbrella !== null) return [...program, tool];
  const [node, file] = program;
  if (node === undefined || file === undefined) return null;
  try {
    const manifest = createRequire(file).resolve(`${PACKAGES[tool]}/package.json`);
    return [node, join(dirname(manifest), 'bin.js')];
  } catch {
    return null;
  }
}
