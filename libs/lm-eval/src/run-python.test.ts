import { isRunning, until } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { PythonMissingError } from './python-missing-error.ts';
import { runPython } from './run-python.ts';
import type { RunPythonOptions } from './run-python.ts';

// Node stands in for Python: these tests are about processes, and run without it.
function node(program: string, changes: Partial<RunPythonOptions> = {}): RunPythonOptions {
  return {
    ...{ python: process.execPath, arguments: ['-e', program], env: {}, cwd: '/' },
    ...{ signal: new AbortController().signal, onLine: () => undefined },
    ...changes,
  };
}

it('hands over both streams line by line, and keeps the lines that are no bars', async () => {
  const seen: string[] = [];
  const program = 'console.log("out"); console.error("\\r 50%|█ | 1/2 [a\\rend"); process.exitCode = 3';
  const outcome = await runPython(node(program, { onLine: (line) => seen.push(line) }));
  expect(seen.sort()).toEqual([' 50%|█ | 1/2 [a', 'end', 'out']);
  expect({ ...outcome, lines: [...outcome.lines].sort() }).toEqual({
    ...{ exitCode: 3, endedBy: null, lines: ['end', 'out'] },
  });
});

it('tells a process that a signal ended from one that failed', async () => {
  const outcome = await runPython(node('process.kill(process.pid, "SIGKILL")'));
  expect(outcome).toMatchObject({ exitCode: null, endedBy: 'SIGKILL' });
});

it('says that a program cannot be started', async () => {
  await expect(runPython(node('', { python: '/missing/python' }))).rejects.toThrow(PythonMissingError);
});

it.each([
  ['SIGINT', 'SIGINT'],
  [undefined, 'SIGTERM'],
])('passes the signal %s of the reason on as %s', async (signalName, expected) => {
  const controller = new AbortController();
  const reason = Object.assign(new Error('stop'), { signalName });
  const seen: string[] = [];
  const program = `for (const name of ['SIGINT', 'SIGTERM']) {
      process.on(name, () => { console.log(name); process.exit(); });
    }
    setInterval(() => {}, 1000);
    console.log('ready')`;
  const onLine = (line: string): void => {
    seen.push(line);
    if (line === 'ready') controller.abort(reason);
  };
  await expect(runPython(node(program, { signal: controller.signal, onLine }))).rejects.toBe(reason);
  expect(seen).toEqual(['ready', expected]);
});

it('kills children that stay behind, and a process that does not end by itself', async () => {
  const controller = new AbortController();
  const stubborn = 'process.on("SIGTERM", () => {}); console.log(process.pid); setInterval(() => {}, 1000)';
  const program = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}],
    { stdio: ['ignore', 'inherit', 'inherit'] }); ${stubborn}`;
  const pids: number[] = [];
  const onLine = (line: string): void => {
    if (pids.push(Number(line)) === 2) controller.abort(new Error('stop'));
  };
  const running = runPython(node(program, { signal: controller.signal, onLine, graceMs: 50 }));
  await expect(running).rejects.toThrow('stop');
  // Whoever inherits a killed process may take a moment to reap it.
  await until(() => !pids.some(isRunning), { longestMs: 20_000, everyMs: 20 });
  expect(pids).toHaveLength(2);
});

it('starts nothing where it was told to stop before', async () => {
  const signal = AbortSignal.abort(new Error('stopped before'));
  await expect(runPython(node('', { signal, python: '/missing/python' }))).rejects.toThrow('stopped before');
});
