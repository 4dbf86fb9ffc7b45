import { captureContext } from '@evalcurve/cli/testing';
import type { CaptureContextOptions } from '@evalcurve/cli/testing';
import { expect, it } from '@jest/globals';
import { startEvalcurve } from './start-evalcurve.ts';

async function start(argv: string[], options: CaptureContextOptions = {}) {
  const { context, stdout, stderr } = captureContext(options);
  const code = await startEvalcurve({ argv, context });
  return { code, stdout: stdout(), stderr: stderr() };
}

it('prints help and waits for nothing where there is neither a command nor a terminal', async () => {
  const { code, stdout, stderr } = await start([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const name of [
    'demo',
    'quick-test',
    'run',
    'view',
    'check',
    'compare',
    'export',
    'plot',
    'questions',
    'setup',
    'completion',
  ]) {
    expect(stderr).toMatch(new RegExp(`^ {2}evalcurve ${name} `, 'mu'));
  }
});

it('calls a tool by its name within evalcurve, in its help and in what to do next', async () => {
  const { stdout } = await start(['view', '--help']);
  expect(stdout).toMatch(/^evalcurve view \[folders..\]\n/u);
  expect(stdout).toContain('evalcurve view results_dense500m --csv >');
});

it.each([
  [],
  ['quick-test'],
  ['run'],
  ['view'],
  ['check'],
  ['compare'],
  ['plot'],
  ['demo'],
  ['export'],
  ['questions'],
  ['setup'],
  ['completion'],
])('describes everything in Chinese, too: %s', async (...words) => {
  const { stdout } = await start([...words, '--help', '--lang', 'zh']);
  expect(stdout).toMatch(/选项/u);
  // Four English words in a row are a sentence that nobody translated.
  expect(stdout).not.toMatch(/(?:[a-z]{2,} ){3}[a-z]{2,}/iu);
});

it('hands a tool its arguments, and back its exit code and error', async () => {
  const { code, stderr } = await start(['view', 'no-such-folder']);
  expect({ code, first: stderr.split('\n')[0] }).toEqual({ code: 2, first: '✗ no folder no-such-folder' });
});

it('suggests the tool that was mistyped', async () => {
  expect((await start(['polt'])).stderr).toContain('Did you mean plot?');
});

it('completes tools and their options', async () => {
  const tools = await start(['--get-yargs-completions', 'evalcurve', 'v']);
  expect(tools.stdout.split('\n')).toContain('view');
  const comparing = await start(['--get-yargs-completions', 'evalcurve', 'compare', '--q']);
  expect(comparing.stdout.split('\n')).toContain('--questions');
  const options = await start(['--get-yargs-completions', 'evalcurve', 'view', '--c']);
  expect(options.stdout.split('\n')).toEqual(expect.arrayContaining(['--checkpoint', '--csv']));
});
