import type { BatchScriptOptions } from './batch-script.ts';
import { directives } from './directives.ts';
import { quoteForShell } from './quote-for-shell.ts';
import { smallJobDirectives } from './small-job-directives.ts';

/** What {@link finalScript} writes. */
export interface FinalScriptOptions extends Pick<
  BatchScriptOptions,
  'name' | 'comment' | 'resources' | 'workingDirectory' | 'logFile'
> {
  /** Words of each command; all are run, whether others fail or not. */
  readonly commands: readonly (readonly string[])[];
}

/**
 * A batch script for the job that comes after all tasks of an array. It asks for no GPU and for little time; what it
 * waits for is named where it is submitted.
 *
 * @example
 * finalScript(options).split('\n')[0]; // '#!/bin/bash'
 */
export function finalScript(options: FinalScriptOptions): string {
  const { name, comment, resources, workingDirectory, logFile, commands } = options;
  const asked = [
    ...smallJobDirectives({ name, resources, minutes: MINUTES }),
    // The last of two counts.
    ...directives({ comment, output: logFile, 'open-mode': 'append', 'kill-on-invalid-dep': 'yes' }),
  ];
  return `${[
    '#!/bin/bash',
    ...asked.map((directive) => `#SBATCH ${directive}`),
    '',
    '# Written by evalcurve. Runs once all tasks are over, however they ended.',
    `cd ${quoteForShell(workingDirectory)} || exit 1`,
    'status=0',
    ...commands.map((words) => `${words.map((word) => quoteForShell(word)).join(' ')} || status=$?`),
    'exit "$status"',
  ].join('\n')}\n`;
}

const MINUTES = 10;
