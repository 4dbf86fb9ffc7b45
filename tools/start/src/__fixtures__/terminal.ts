import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program in a terminal of its own. */
export interface Terminal {
  /** Waits until the screen has shown this, after what was waited for before. */
  readonly waitFor: (text: string) => Promise<void>;
  /** Presses keys. */
  readonly press: (keys: string) => void;
  /** Everything shown so far, without colours and movements of the cursor. */
  readonly shown: () => string;
  /** Waits for the program's end and tells its exit code. */
  readonly exited: () => Promise<number | null>;
}

/** The keys that tests press. */
export const KEYS = { enter: '\r', down: '\u001b[B', up: '\u001b[A', interrupt: '\u0003' } as const;

/** What {@link openTerminal} runs. */
export interface OpenTerminalOptions {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const opened = new Set<ChildProcess>();

/** Ends what tests left running. */
export function closeTerminals(): void {
  for (const child of opened) child.kill();
}

/** Runs a command in a pseudo-terminal, by script(1) of util-linux. */
export function openTerminal({ command, cwd, env = {} }: OpenTerminalOptions): Terminal {
  // A terminal that nobody looks at has no width.
  const line = `stty cols 80 rows 40; exec ${command.map((word) => `'${word}'`).join(' ')}`;
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', line, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'], TERM: 'xterm', ...env },
  });
  const exit = once(child, 'exit');
  opened.add(child);
  let output = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  return {
    waitFor: async (text) => {
      for (let at = -1; at < 0;) {
        at = plain(output).indexOf(text, seen);
        if (at >= 0) seen = at + text.length;
        else if (child.exitCode !== null) throw new Error(`ended without "${text}":\n${plain(output)}`);
        else await Promise.race([once(child.stdout, 'data'), exit]);
      }
    },
    press: (keys) => {
      child.stdin.write(keys);
    },
    shown: () => plain(output),
    exited: async () => {
      await exit;
      return child.exitCode;
    },
  };
}

function plain(text: string): string {
  return text
    .replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'gu'), '')
    .replaceAll('\r', '');
}
