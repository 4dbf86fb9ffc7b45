import { isRunning, itWithHarness, until } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pythonScript } from './python-script.ts';

const harnessIt = itWithHarness(it);

const program = `
import os, subprocess, sys, time
sys.path.insert(0, sys.argv[1])
from die_with_parent import die_with_parent
die_with_parent()
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(os.getpid(), child.pid, repr(sys.stdin.read()), flush=True)
time.sleep(600)
`;

function pythonArguments(): string[] {
  return ['-c', program, dirname(pythonScript('run_harness'))];
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('started without a pipe');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

async function endOf(pids: readonly number[]): Promise<void> {
  await until(() => !pids.some(isRunning), { longestMs: 20_000 });
}

harnessIt(
  'ends with its children when the process that started it is killed, and waits for no input',
  async (harness) => {
    const starting = `const { spawn } = require('child_process');
    spawn(${JSON.stringify(join(dirname(harness), 'python'))}, ${JSON.stringify(pythonArguments())},
      { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });`;
    const parent = spawn(process.execPath, ['-e', starting], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [python, child, input] = (await firstLine(parent)).split(' ');
    expect(input).toBe("''");
    parent.kill('SIGKILL');
    await endOf([Number(python), Number(child)]);
  },
  30_000,
);

harnessIt(
  'obeys SIGINT although a shell started it in the background',
  async (harness) => {
    const command = [
      '-c',
      'trap "" INT; exec "$@"',
      'sh',
      join(dirname(harness), 'python'),
      ...pythonArguments(),
    ];
    const running = spawn('sh', command, { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
    const [python, child] = (await firstLine(running)).split(' ').map(Number);
    running.kill('SIGINT');
    const [exitCode, signal] = (await once(running, 'exit')) as [number | null, string | null];
    expect([exitCode, signal, running.pid]).toEqual([null, 'SIGINT', python]);
    process.kill(-(python ?? 0), 'SIGKILL');
    await endOf([child ?? 0]);
  },
  30_000,
);
