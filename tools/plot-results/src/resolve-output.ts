import { basename, resolve } from 'node:path';
import type { OutputFile } from '@evalcurve/cli';
import type { ChartKind } from './charts/chart-kind.ts';
import { OutputExtensionError } from './output-extension-error.ts';

/** What a picture can be written as. */
export type OutputFormat = 'png' | 'svg' | 'vl.json';

/** A picture to write. */
export interface Output extends OutputFile {
  readonly format: OutputFormat;
}

/** What {@link resolveOutput} goes by. */
export interface ResolveOutputOptions {
  /** As given on the command line. */
  readonly output: string | undefined;
  /** Path of the results, or another name for them. */
  readonly directory: string;
  readonly task: string;
  readonly chart: ChartKind | 'runs';
  readonly cwd: string;
}

/**
 * The file to write: the one named, else one in the current folder named after the results.
 *
 * @throws OutputExtensionError where the name does not tell a format
 *
 * @example
 * const options = { directory: '/data/results_dense500m', task: 'mmlu', chart: 'curve', cwd: '/data' };
 * resolveOutput({ output: undefined, ...options }).path;
 * // '/data/dense500m_mmlu_results.png'
 */
export function resolveOutput({ output, cwd, ...named }: ResolveOutputOptions): Output {
  const shown = output ?? defaultName(named);
  const format = formats.find((each) => shown.toLowerCase().endsWith(`.${each}`));
  if (format === undefined) throw new OutputExtensionError(shown);
  return { path: resolve(cwd, shown), shown, format };
}

const formats = ['vl.json', 'svg', 'png'] as const satisfies OutputFormat[];

// The task comes from a results file: it must not lead to another folder.
function defaultName({
  directory,
  task,
  chart,
}: Pick<ResolveOutputOptions, 'directory' | 'task' | 'chart'>): string {
  const run = basename(directory).replace(/^results[-_]?/u, '');
  const safeTask = task.replaceAll(/[^\w.-]+/gu, '_');
  return `${[run, safeTask, chart === 'curve' ? 'results' : chart].filter(Boolean).join('_')}.png`;
}
