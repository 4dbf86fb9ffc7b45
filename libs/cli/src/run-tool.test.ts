import { EvalcurveError } from '@evalcurve/errors';
import { expect, it } from '@jest/globals';
import type { AnyToolCommand } from './any-tool-command.ts';
import { InterruptedError } from './interrupted-error.ts';
import { runTool } from './run-tool.ts';
import { captureContext } from './testing/capture-context.ts';
import type { CaptureContextOptions } from './testing/capture-context.ts';
import type { ToolCommand } from './tool-command.ts';
import type { ToolContext } from './tool-context.ts';
import { withLanguageOption } from './with-language-option.ts';

interface CountArguments {
  folder: string | undefined;
  limit: number | undefined;
  'batch-size': string | undefined;
}

const countCommand: ToolCommand<CountArguments> = (context) => ({
  command: 'count [folder]',
  describe: context.language === 'zh' ? '数一数' : 'Count to a limit',
  builder: (parser) =>
    withLanguageOption(parser)
      .positional('folder', { type: 'string' })
      .option('limit', { type: 'number', describe: 'Where to stop' })
      .option('batch-size', { type: 'string' })
      .example('$0 here --limit 3', 'Count to three'),
  handler: ({ folder, limit, batchSize }) => {
    context.stdout.write(JSON.stringify({ folder, limit, batchSize, language: context.language }));
  },
});

const failCommand: ToolCommand = (context) => ({
  command: 'fail',
  describe: 'Fail',
  builder: (parser) => parser,
  handler: () => {
    context.exitCode = 1;
  },
});

async function run(
  commands: AnyToolCommand | AnyToolCommand[],
  argv: string[],
  options?: CaptureContextOptions,
) {
  const captured = captureContext(options);
  const code = await runTool({ name: 'tool', commands, argv, context: captured.context });
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

function throwing(work: (context: ToolContext) => unknown): AnyToolCommand {
  return (context) => ({
    command: 'throw',
    describe: 'Throw',
    builder: (parser) => parser,
    handler: async () => {
      await work(context);
    },
  });
}

it('calls a single tool by the name of the program', async () => {
  const { code, stdout } = await run(countCommand, ['0001', '--limit', '3', '--batch-size', '16']);
  expect(JSON.parse(stdout)).toEqual({ folder: '0001', limit: 3, batchSize: '16', language: 'en' });
  expect(code).toBe(0);
});

it('calls one of several tools by its first word, and ends with the exit code it set', async () => {
  expect((await run([countCommand, failCommand], ['count', 'here'])).stdout).toContain('"folder":"here"');
  expect((await run([countCommand, failCommand], ['fail'])).code).toBe(1);
});

it.each([
  ['5', ['--limit', '3', '--limit', '5']],
  ['1', ['--limit', '3', '--limit', '1']],
  ['1', ['--limit=1', '--limit=1']],
  ['3', ['--limit', '1', '--limit', '3']],
])('takes the last of an option that is given twice: %s', async (limit, argv) => {
  expect((await run(countCommand, argv)).stdout).toContain(`"limit":${limit}`);
});

it('prints help to stdout, with examples that run as they stand', async () => {
  const alone = await run(countCommand, ['--help']);
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  expect(alone.stdout).toMatch(/^tool \[folder\]\n\nCount to a limit\n/u);
  expect(alone.stdout).toContain('tool here --limit 3');
  expect((await run([countCommand, failCommand], ['count', '--help'])).stdout).toMatch(
    /^tool count \[folder\]\n\nCount to a limit\n[^]*tool count here --limit 3/u,
  );
});

it('speaks Chinese where --lang or the environment says so, wherever it stands', async () => {
  expect((await run(countCommand, ['--help', '--lang', 'zh'])).stdout).toMatch(/数一数[^]*选项：/u);
  expect((await run(countCommand, ['-h'], { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toContain(
    '显示帮助信息',
  );
  expect((await run(countCommand, ['--lang=zh'])).stdout).toContain('"language":"zh"');
  expect((await run(countCommand, ['--lang=zh', '--limt'])).stderr).toContain('您是否想输入 --limit？');
});

it('prints the version', async () => {
  expect(await run(countCommand, ['--version'])).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    stderr: '',
  });
});

it.each([
  [['--limt', '3'], 'no option or argument --limt', 'Did you mean --limit?'],
  [['--batchsize=8'], 'no option or argument --batchsize', 'Did you mean --batch-size?'],
  [['--batch-siz', '8'], 'no option or argument --batch-siz', 'Did you mean --batch-size?'],
  [['here', 'there'], 'no option or argument there', 'All of them: tool --help'],
  [['--limit', 'many'], '--limit expects a number', ''],
  [['--limit'], '--limit needs a value', ''],
  [['--batch-size', '--limit', '3'], '--batch-size needs a value', ''],
  [['--lang', 'fr'], 'lang is "fr", expected one of "en", "zh"', 'All of them: tool --help'],
])('refuses %j in one line, with the nearest names', async (argv, message, hint) => {
  const { code, stdout, stderr } = await run(countCommand, argv);
  const [first, ...rest] = stderr.split('\n');
  expect(first).toBe(`✗ ${message}`);
  expect(rest.join('\n')).toContain(hint);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

it('names the help of the tool that was called', async () => {
  const { stderr } = await run([countCommand, failCommand], ['count', '--colour']);
  expect(stderr).toContain('All of them: tool count --help\n');
});

it('suggests the command that was mistyped', async () => {
  const { code, stderr } = await run([countCommand, failCommand], ['coutn']);
  expect(stderr).toBe('✗ no option or argument coutn\n  Did you mean count?\n  All of them: tool --help\n');
  expect(code).toBe(2);
});

it('prints the help of several tools to stderr where none is named', async () => {
  const { code, stdout, stderr } = await run([countCommand, failCommand], []);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/tool count \[folder\] +Count to a limit\n +tool fail +Fail\n/u);
});

it('says an error in one line, what to do below it, and shows what a terminal would obey', async () => {
  const failing = throwing(() => {
    throw new EvalcurveError('no file \u001b[31m', { hint: 'Make one.\nOr two.', exitCode: 1 });
  });
  expect(await run(failing, [])).toEqual({
    code: 1,
    stdout: '',
    stderr: '✗ no file ␛[31m\n  Make one.\n  Or two.\n',
  });
});

it('tells what nobody foresaw from what the system refused, and shows the stack when asked', async () => {
  const broken = throwing(() => Promise.reject(new TypeError('x is not a function')));
  expect((await run(broken, [])).stderr).toMatch(
    /^✗ This is a defect of evalcurve: x is not[^\n]*\n {2}.*EVALCURVE_DEBUG=1/u,
  );
  expect((await run(broken, [], { env: { EVALCURVE_DEBUG: '1' } })).stderr).toContain('run-tool.test.ts');
  const refused = throwing(() => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write' });
  });
  expect(await run(refused, [])).toMatchObject({
    code: 1,
    stderr: '✗ ENOSPC: no space left on device, write\n',
  });
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('ends with the exit code of %s, whatever the tool threw', async (signalName, expected) => {
  const controller = new AbortController();
  const stopped = throwing(() => {
    controller.abort(new InterruptedError(signalName));
    throw new Error('fetch failed');
  });
  const { code, stderr } = await run(stopped, [], { signal: controller.signal });
  expect({ code, stderr }).toEqual({ code: expected, stderr: 'Interrupted.\n' });
});

it('completes commands and options', async () => {
  expect((await run([countCommand, failCommand], ['--get-yargs-completions', 'tool', ''])).stdout).toBe(
    'count\nfail\n',
  );
  const options = await run(
    [countCommand, failCommand],
    ['--get-yargs-completions', 'tool', 'count', '--li'],
  );
  expect(options.stdout.split('\n')).toContain('--limit');
});
