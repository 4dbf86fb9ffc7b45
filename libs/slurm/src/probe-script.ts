import type { TaskResources } from './batch-script.ts';
import { directives } from './directives.ts';
import { quoteForShell } from './quote-for-shell.ts';
import { smallJobDirectives } from './small-job-directives.ts';

/** What {@link probeScript} writes. */
export interface ProbeScriptOptions {
  readonly name: string;
  /** By it the job is found again. */
  readonly comment: string;
  readonly resources: TaskResources;
  /** Folders in which the file `here` holds {@link ProbeScriptOptions.nonce}, on the machine that asks. */
  readonly folders: readonly string[];
  readonly nonce: string;
  /** Words of commands that must succeed. */
  readonly commands: readonly (readonly string[])[];
}

/** What a probe found, by the exit code of its script. */
export interface ProbeFinding {
  readonly problem: 'unseen' | 'unwritable' | 'command';
  /** Which of the folders, or of the commands. */
  readonly index: number;
}

/**
 * A batch script that looks whether a node sees what this machine has written, can write there, and can run
 * commands. It asks for no GPU and prints nothing: its exit code tells, for what it prints might be lost on another disk.
 * It leaves the nonce and that code in the file `there` of each folder, too: Slurm may have forgotten the job.
 *
 * @example
 * probeScript(options).split('\n')[0]; // '#!/bin/bash'
 */
export function probeScript(options: ProbeScriptOptions): string {
  const { name, comment, resources, folders, nonce, commands } = options;
  const asked = [
    ...smallJobDirectives({ name, resources, minutes: MINUTES }),
    '--no-requeue',
    ...directives({ comment, output: '/dev/null', chdir: '/' }),
  ];
  return `${[
    '#!/bin/bash',
    ...asked.map((directive) => `#SBATCH ${directive}`),
    '',
    // A file system of a network may show what was written elsewhere some seconds later.
    `sees() { for try in 1 2 3 4 5; do [ "$(cat "$1/here" 2>/dev/null)" = ${nonce} ] && return; sleep 1; done; return 1; }`,
    `folders=(${folders.map((folder) => quoteForShell(folder)).join(' ')})`,
    `answer() { for folder in "\${folders[@]}"; do echo "${nonce} $1" >"$folder/there"; done 2>/dev/null; exit "$1"; }`,
    ...folders.flatMap((folder, index) => [
      `sees ${quoteForShell(folder)} || answer ${EXIT_CODES.unseen + index}`,
      `echo >${quoteForShell(folder)}/there || answer ${EXIT_CODES.unwritable + index}`,
    ]),
    ...commands.map(
      (words, index) =>
        `${words.map((word) => quoteForShell(word)).join(' ')} >/dev/null 2>&1 || answer ${EXIT_CODES.command + index}`,
    ),
    'answer 0',
  ].join('\n')}\n`;
}

const MINUTES = 5;

// Each with room for 20 of its kind, and none that a shell or Slurm itself ends with.
const EXIT_CODES = { unseen: 30, unwritable: 50, command: 70 } as const;

/**
 * The exit code that such a script has left in a file `there`; null while it has left none.
 *
 * @example
 * probeAnswerIn('1b4e28ba 71\n', '1b4e28ba'); // 71
 */
export function probeAnswerIn(text: string, nonce: string): number | null {
  const [said, code] = text.trim().split(' ');
  return said === nonce && code !== undefined && /^\d+$/u.test(code) ? Number(code) : null;
}

/**
 * What the exit code of such a script says; null where it is none of its own.
 *
 * @example
 * probeFindingOf(31); // { problem: 'unseen', index: 1 }
 */
export function probeFindingOf(exitCode: number): ProbeFinding | null {
  for (const problem of ['unseen', 'unwritable', 'command'] as const) {
    const index = exitCode - EXIT_CODES[problem];
    if (index >= 0 && index < 20) return { problem, index };
  }
  return null;
}
