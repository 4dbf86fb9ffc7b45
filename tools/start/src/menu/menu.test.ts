import { spawnSync } from 'node:child_process';
import { testDirectory } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildMenuProgram } from '../__fixtures__/build-menu-program.ts';
import { closeTerminals, KEYS, openTerminal } from '../__fixtures__/terminal.ts';
import type { Terminal } from '../__fixtures__/terminal.ts';

const hasScript = spawnSync('script', ['--version']).status === 0;
if (!hasScript) console.log('No pseudo-terminal for the tests of the menu: install script(1) of util-linux.');

let workspace: TestDirectory;
let program: string;

beforeAll(async () => {
  workspace = await testDirectory({
    'program/': '',
    'one/results_dense/': '',
    'none/': '',
    'two/results_a/': '',
    'two/results_b/': '',
  });
  program = await buildMenuProgram(`${workspace.path}/program`);
});

// Processes start slowly on a busy machine.
jest.setTimeout(60_000);

afterEach(closeTerminals);
afterAll(() => workspace.remove());

function open(folder: string, options: { env?: Record<string, string>; argv?: string[] } = {}): Terminal {
  return openTerminal({
    command: [process.execPath, program, ...(options.argv ?? [])],
    cwd: `${workspace.path}/${folder}`,
    env: options.env ?? {},
  });
}

function choose(terminal: Terminal, steps: number): void {
  for (let step = 0; step < steps; step += 1) terminal.press(KEYS.down);
  terminal.press(KEYS.enter);
}

(hasScript ? describe : describe.skip)('on a terminal', () => {
  it('shows the command, runs it, and comes back until a person leaves', async () => {
    const terminal = open('one');
    await terminal.waitFor('Exit');
    choose(terminal, 2);
    await terminal.waitFor('called with view results_dense');
    await terminal.waitFor('Exit');
    choose(terminal, 9);
    expect(await terminal.exited()).toBe(0);
    expect(terminal.shown()).toMatch(
      /\$ evalcurve view results_dense\n[^]*called with view results_dense\n[^]*evalcurve --help/u,
    );
  });

  it('comes back after Ctrl+C in the command, and leaves on Ctrl+C in the menu', async () => {
    const terminal = open('one');
    await terminal.waitFor('Exit');
    choose(terminal, 0);
    await terminal.waitFor('Which model?');
    choose(terminal, 1);
    await terminal.waitFor('called with quick-test --preset dense-500m-arch1');
    terminal.press(KEYS.interrupt);
    await terminal.waitFor('Stopped.');
    await terminal.waitFor('Exit');
    terminal.press(KEYS.interrupt);
    expect(await terminal.exited()).toBe(0);
  });

  it('asks which results are meant where there are several, and says what failed', async () => {
    const terminal = open('two');
    await terminal.waitFor('Exit');
    choose(terminal, 3);
    await terminal.waitFor('Which results?');
    choose(terminal, 1);
    await terminal.waitFor('called with plot results_b');
    await terminal.waitFor('It ended with exit code 3');
    await terminal.waitFor('Exit');
    terminal.press(KEYS.interrupt);
    expect(await terminal.exited()).toBe(0);
  });

  it('checks, compares and exports, and shows the commands that do it', async () => {
    const terminal = open('one');
    await terminal.waitFor('Exit');
    choose(terminal, 4);
    await terminal.waitFor('called with check results_dense');
    await terminal.waitFor('Exit');
    choose(terminal, 1);
    await terminal.waitFor('Which two checkpoints?');
    terminal.press(KEYS.enter);
    await terminal.waitFor('called with compare results_dense first last');
    await terminal.waitFor('Exit');
    choose(terminal, 1);
    await terminal.waitFor('As what?');
    choose(terminal, 1);
    await terminal.waitFor('called with export results_dense --output dense_scores.parquet');
    await terminal.waitFor('Exit');
    terminal.press(KEYS.interrupt);
    expect(await terminal.exited()).toBe(0);
    expect(terminal.shown()).toContain('$ evalcurve compare results_dense first last');
  });

  it('compares the runs that lie here', async () => {
    const terminal = open('two');
    await terminal.waitFor('Exit');
    choose(terminal, 5);
    await terminal.waitFor('What to compare?');
    choose(terminal, 1);
    await terminal.waitFor('Which runs?');
    terminal.press(KEYS.enter);
    await terminal.waitFor('called with view results_a results_b');
    await terminal.waitFor('Exit');
    terminal.press(KEYS.interrupt);
    expect(await terminal.exited()).toBe(0);
  });

  it('goes back from a question on Ctrl+C', async () => {
    const terminal = open('none');
    await terminal.waitFor('Exit');
    choose(terminal, 2);
    await terminal.waitFor('Folder of results');
    terminal.press(KEYS.interrupt);
    await terminal.waitFor('Exit');
    terminal.press(KEYS.interrupt);
    expect(await terminal.exited()).toBe(0);
    expect(terminal.shown()).not.toContain('called with');
  });

  it('speaks Chinese where the environment does, or when told to, and tells its commands', async () => {
    const chinese = open('one', { env: { LANG: 'zh_CN.UTF-8' } });
    await chinese.waitFor('退出');
    chinese.press(KEYS.interrupt);
    await chinese.exited();
    const switched = open('one', { argv: ['--lang', 'zh'] });
    await switched.waitFor('退出');
    choose(switched, 2);
    await switched.waitFor('called with view results_dense --lang zh');
    await switched.waitFor('退出');
    switched.press(KEYS.interrupt);
    expect(await switched.exited()).toBe(0);
  });

  it('shows the guide', async () => {
    const terminal = open('none');
    await terminal.waitFor('Exit');
    choose(terminal, 9);
    await terminal.waitFor('guessing scores 25 %');
    await terminal.waitFor('Exit');
    terminal.press(KEYS.interrupt);
    expect(await terminal.exited()).toBe(0);
  });
});
