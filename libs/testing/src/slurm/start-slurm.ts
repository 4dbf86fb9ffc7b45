import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from '../until.ts';
import { freePorts } from './free-ports.ts';

const run = promisify(execFile);

/** A real Slurm of several nodes, all on this machine. */
export interface TestSlurm {
  /** What its commands are called with. */
  readonly env: Readonly<Record<'PATH' | 'SLURM_CONF', string>>;
  /** Calls a command of Slurm and returns what it printed. */
  readonly call: (command: string, ...words: string[]) => Promise<string>;
  /** Kills everything that runs on a node (`n1`, `n2`, …), which Slurm is told at once. */
  readonly killNode: (node: string) => Promise<void>;
  /** Kills one daemon alone: `slurmctld`, or `slurmd-n1`, whose jobs go on. */
  readonly killDaemon: (daemon: SlurmDaemon) => Promise<void>;
  /** Starts a daemon that was killed, and waits until it answers, a minute at most. */
  readonly startDaemon: (daemon: SlurmDaemon) => Promise<void>;
  /** Ends everything, jobs too, and leaves nothing behind. */
  readonly stop: () => Promise<void>;
}

/** One of the daemons that tests may kill. */
export type SlurmDaemon = 'slurmctld' | `slurmd-${string}`;

/** How {@link startSlurm} starts it. */
export interface StartSlurmOptions {
  /** How many nodes it has, of 2 CPUs and 2 GPUs each; there is nothing behind the GPUs. */
  readonly nodes: number;
  /** With slurmdbd for `sacct`; `squeue` forgets what has ended after seconds then. */
  readonly accounting?: boolean;
}

/**
 * Starts a real Slurm, as root; its packages are installed by apt where they are missing. The nodes are
 * called `n1`, `n2`, …; jobs of the partition `eval`, the default, end those of `scavenge`.
 *
 * @throws Error where it does not come up
 */
export async function startSlurm({ nodes, accounting = false }: StartSlurmOptions): Promise<TestSlurm> {
  const folder = await mkdtemp(join(tmpdir(), 'evalcurve-slurm-'));
  const stop = async (...words: string[]): Promise<void> => {
    await run(script('stop-slurm.sh'), [folder, ...words]);
  };
  const words = [folder, nodes, await freePorts(nodes + 2), ...(accounting ? ['accounting'] : [])];
  const { stdout } = await run(script('start-slurm.sh'), words.map(String)).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const env = { PATH: process.env['PATH'] ?? '', SLURM_CONF: stdout.trim() };
  const call = async (command: string, ...called: string[]): Promise<string> =>
    (await run(command, called, { env })).stdout;
  return {
    env,
    call,
    killNode: async (node) => {
      await stop(node);
      await call('scontrol', 'update', `nodename=${node}`, 'state=down', 'reason=test');
    },
    killDaemon: async (daemon) => {
      process.kill(Number(await readFile(join(folder, 'pid', `${daemon}.pid`), 'utf8')), 'SIGKILL');
    },
    startDaemon: async (daemon) => {
      const node = daemon.slice('slurmd-'.length);
      await (daemon === 'slurmctld' ? call(daemon) : call('slurmd', '-N', node));
      const isUp = async (): Promise<boolean> => {
        const nodesUp = await call('sinfo', '-h', '-N', '-p', 'eval', '-t', 'idle,alloc,mix', '-o', '%N,');
        return daemon === 'slurmctld' || nodesUp.includes(`${node},`);
      };
      await until(() => isUp().catch(() => false), { longestMs: 60_000 });
    },
    stop: async () => stop(),
  };
}

function script(name: string): string {
  return fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
}
