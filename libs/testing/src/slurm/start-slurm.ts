import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real Slurm of several nodes, all on this machine. */
export interface TestSlurm {
  /** What its commands are called with. */
  readonly env: Readonly<Record<'PATH' | 'SLURM_CONF', string>>;
  /** Calls a command of Slurm and returns what it printed. */
  readonly call: (command: string, ...words: string[]) => Promise<string>;
  /** Kills everything that runs on a node (`n1`, `n2`, …), which Slurm is told at once. */
  readonly killNode: (node: string) => Promise<void>;
  /** Ends everything, jobs too, and leaves nothing behind. */
  readonly stop: () => Promise<void>;
}

/** How {@link startSlurm} starts it. */
export interface StartSlurmOptions {
  /** How many nodes it has, of 2 CPUs each. */
  readonly nodes: number;
}

/**
 * Starts a real Slurm, as root; its packages are installed by apt where they are missing. The nodes are
 * called `n1`, `n2`, …
 *
 * @throws Error where it does not come up
 */
export async function startSlurm({ nodes }: StartSlurmOptions): Promise<TestSlurm> {
  const folder = await mkdtemp(join(tmpdir(), 'evalcurve-slurm-'));
  const stop = async (...words: string[]): Promise<void> => {
    await run(script('stop-slurm.sh'), [folder, ...words]);
  };
  // Below the range that systems take ports of their own from.
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const { stdout } = await run(script('start-slurm.sh'), [folder, String(nodes), String(port)]).catch(
    async (error: unknown) => {
      await stop();
      throw error;
    },
  );
  const env = { PATH: process.env['PATH'] ?? '', SLURM_CONF: stdout.trim() };
  const call = async (command: string, ...words: string[]): Promise<string> =>
    (await run(command, words, { env })).stdout;
  return {
    env,
    call,
    killNode: async (node) => {
      await stop(node);
      await call('scontrol', 'update', `nodename=${node}`, 'state=down', 'reason=test');
    },
    stop: async () => stop(),
  };
}

function script(name: string): string {
  return fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
}
