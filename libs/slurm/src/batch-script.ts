import { directives } from './directives.ts';
import { quoteForShell } from './quote-for-shell.ts';

/** What is asked of the cluster for each task; what is left out is the site's default. */
export interface TaskResources {
  readonly partition?: string | undefined;
  readonly account?: string | undefined;
  /** `2:00:00`, as `sbatch --time` takes it. */
  readonly time?: string | undefined;
  readonly gpusPerTask?: number | undefined;
  readonly cpusPerTask?: number | undefined;
  /** `64G`, as `sbatch --mem` takes it. */
  readonly mem?: string | undefined;
  /** Further options of `sbatch`, each as a line of a script has them: `--constraint=a100 --nice=5`. */
  readonly sbatchOptions?: readonly string[] | undefined;
}

/** What {@link batchScript} writes. */
export interface BatchScriptOptions {
  readonly name: string;
  /** By it the jobs are found again. */
  readonly comment: string;
  /** Number of tasks. */
  readonly tasks: number;
  /** How many run at once. */
  readonly maxTasks?: number | undefined;
  readonly resources: TaskResources;
  /** How long a task may run with these, null where there is no limit, or none is known. */
  readonly timeLimitMs: number | null;
  /** Folder that the tasks work in. */
  readonly workingDirectory: string;
  /** Pattern of their logs: `%a` is the task's index, and `%%` a percent sign. */
  readonly logFile: string;
  /**
   * File with a line for each task, in order; the line goes where `$work` stands in the command. Beside it tasks write
   * down when a time limit came.
   */
  readonly workFile: string;
  /** Words of the command; `$work` and `$SLURM_ARRAY_TASK_ID` in them are filled in. */
  readonly command: readonly string[];
}

/**
 * A batch script for an array of tasks that all run one command, each with its own line of a file. A
 * task that is about to be ended (time limit, preemption) ends its command in good time and asks Slurm
 * to start it again: three times before a time limit, and as often as others go first.
 *
 * @example
 * batchScript(options).split('\n')[0]; // '#!/bin/bash'
 */
export function batchScript(options: BatchScriptOptions): string {
  const { workingDirectory, workFile, command } = options;
  const asked = directivesOf(options).map((directive) => `#SBATCH ${directive}`);
  return `${[
    '#!/bin/bash',
    ...asked,
    '',
    '# Written by evalcurve. Every task runs the same command with its own line of a file.',
    `cd ${quoteForShell(workingDirectory)} || exit 1`,
    `work=$(sed -n "$((SLURM_ARRAY_TASK_ID + 1))p" ${quoteForShell(workFile)}) || exit 1`,
    'echo "task $SLURM_ARRAY_TASK_ID on $SLURMD_NODENAME, started again ${SLURM_RESTART_COUNT:-0} times: $work"',
    '',
    ...signals(workFile),
    `${command.map((word) => quotedWithVariables(word)).join(' ')} &`,
    'command=$!',
    '# A signal ends "wait" before the command has ended.',
    'wait "$command"; status=$?',
    'while kill -0 "$command" 2>/dev/null; do wait "$command"; status=$?; done',
    'exit "$status"',
  ].join('\n')}\n`;
}

function directivesOf(options: BatchScriptOptions): string[] {
  const { name, comment, tasks, maxTasks, resources, timeLimitMs, logFile } = options;
  const { partition, account, time, gpusPerTask, cpusPerTask, mem, sbatchOptions = [] } = resources;
  return [
    ...directives({
      'job-name': name,
      ...{ partition, account, time, nodes: 1, ntasks: 1, 'gpus-per-task': gpusPerTask },
      'cpus-per-task': cpusPerTask,
      mem,
      signal: isLong(timeLimitMs) ? 'B:USR2@120' : undefined,
    }),
    '--requeue',
    ...sbatchOptions,
    // The last of two counts: without these the tasks and what they print could not be found again.
    ...directives({
      comment,
      array: `0-${tasks - 1}${maxTasks === undefined ? '' : `%${maxTasks}`}`,
      output: logFile,
      'open-mode': 'append',
    }),
  ];
}

// Slurm warns up to a minute before it was asked to: a short task would be ended at its start.
function isLong(timeLimitMs: number | null): boolean {
  return timeLimitMs === null || timeLimitMs >= 600_000;
}

// Not by $SLURM_JOB_ID: the last task of an array has the array's own, which would start all of it again. Slurm's own count
// of starts, $SLURM_RESTART_COUNT, has those after a preemption and a dead node, too.
function signals(workFile: string): readonly string[] {
  return [
    '# Two minutes before the time limit, and where others go first, Slurm sends USR2: what is finished is kept,',
    '# and the task starts again for what is left. Time limits end it the fourth time: one that never finishes must end.',
    'again() {',
    '  kill -TERM "$command" 2>/dev/null',
    '  task="${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"',
    `  limits=${quoteForShell(workFile)}."$SLURM_ARRAY_TASK_ID.limits"`,
    '  scontrol -o show job "$task" | grep -q "PreemptTime=[0-9]" || date >>"$limits"',
    '  wait "$command"',
    '  [ "$(cat "$limits" 2>/dev/null | wc -l)" -le 3 ] && scontrol requeue "$task"',
    '  exit 1',
    '}',
    'trap again USR2',
    '# scancel',
    'trap \'kill -TERM "$command" 2>/dev/null\' TERM',
    '',
  ];
}

function quotedWithVariables(word: string): string {
  return /\$(?:work|SLURM_ARRAY_TASK_ID)\b/u.test(word) ? `"${word}"` : quoteForShell(word);
}
