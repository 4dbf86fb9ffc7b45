import { displayWidth, runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { resultsWithSamples, testDirectory } from '@evalcurve/testing';
import type { TestSample } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { viewQuestionsCommand } from './view-questions-command.ts';

const choices = ['red', 'green', 'Größe', 'grey'];
const samples = (right: readonly boolean[], about = 'colour'): TestSample[] =>
  right.map((isRight, docId) => ({
    question: `Question ${docId} about a ${about}?`,
    choices,
    answer: docId % 4,
    chosen: isRight ? docId % 4 : (docId + 1) % 4,
  }));

const run = resultsWithSamples({
  folder: 'results_dense',
  checkpoints: {
    iter_0002000: {
      mmlu_anatomy: samples([true, false, false, true]),
      mmlu_astronomy: samples([false, true, true], 'star'),
    },
    iter_0004000: {
      mmlu_anatomy: samples([true, true, false, false]),
      mmlu_astronomy: samples([false, true, false], 'star'),
    },
    iter_0006000: { mmlu_anatomy: samples([true, true, false, false]) },
  },
});

async function view(argv: string[], files: Record<string, string> = run) {
  const directory = await testDirectory(files);
  const captured = captureContext({ cwd: directory.path, isTTY: true, columns: 80, env: { NO_COLOR: '1' } });
  const { context } = captured;
  const code = await runTool({ name: 'view-questions', commands: viewQuestionsCommand, argv, context });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

const shown = (stdout: string): string[] => stdout.match(/^(?:#\d+|[A-Z]\w+ ·)/gmu) ?? [];

it('shows what a checkpoint answered wrongly, the last where none is named', async () => {
  const last = await view(['anatomy', '--wrong']);
  expect(last.stdout.split('\n')[0]).toBe(
    'Anatomy · 2 of 2 questions · wrong at iter_0006000 · 3 checkpoints, samples in',
  );
  expect(shown(last.stdout)).toEqual(['Anatomy ·', '#2', '#3']);
  const first = await view(['anatomy', '1', '--wrong', '--checkpoint', '2000']);
  expect(first.stdout).toContain('Anatomy · 1 of 2 questions · wrong at iter_0002000');
  expect(shown(first.stdout)).toEqual(['Anatomy ·', '#1']);
});

it('shows what flipped between two checkpoints, and leaves out tasks that one was not asked', async () => {
  const { stdout } = await view(['--flipped', 'first..last']);
  expect(shown(stdout)).toEqual(['Anatomy ·', '#1', '#3']);
  expect(stdout).toContain('flipped from iter_0002000 to iter_0006000');
  const all = await view(['mmlu', '--flipped', 'iter_0002000..4000']);
  expect(shown(all.stdout)).toEqual(['Anatomy ·', '#1', '#3', 'Astronomy ·', '#2']);
});

it('shows first what the fewest checkpoints got right, over all subjects', async () => {
  const { stdout } = await view(['mmlu', '4', '--hardest']);
  expect(shown(stdout)).toEqual(['Anatomy ·', '#2', '#3', 'Astronomy ·', '#0', '#2']);
  expect(stdout).toContain('Anatomy · 2 of 4 questions · hardest first');
  expect(stdout).toMatch(/#2 [^]*right at 0 of 3 checkpoints[^]*#3 [^]*right at 1 of 3 checkpoints/u);
});

it('finds text in questions and choices of all subjects, whatever its case', async () => {
  expect(shown((await view(['--search', 'A STAR'])).stdout)).toEqual(['Astronomy ·', '#0', '#1', '#2']);
  const inChoices = await view(['anatomy', '--search', 'GRÖSSE', '--lang', 'zh']);
  expect(inChoices.stdout).toContain('4 道题中的 4 道 · 含“GRÖSSE”');
  expect(displayWidth(inChoices.stdout)).toBeLessThanOrEqual(80);
});

it('narrows down by several filters, and says so where nothing is left', async () => {
  const both = await view(['mmlu', '--wrong', '--search', 'question 3']);
  expect(shown(both.stdout)).toEqual(['Anatomy ·', '#3']);
  const none = await view(['mmlu', '--wrong', '--search', 'nowhere']);
  expect(none).toMatchObject({ code: 0, stdout: 'No question is as asked for.\n' });
});

it('gives as many questions as were asked for where one subject has few', async () => {
  const { stdout } = await view(['mmlu', '5', '--search', 'question']);
  expect(shown(stdout).filter((name) => name.startsWith('#'))).toHaveLength(5);
  const filtered = await view(['mmlu', '4', '--flipped', '2000..4000', '--json']);
  expect(JSON.parse(filtered.stdout)).toMatchObject({
    filters: [{ kind: 'flipped', from: 'iter_0002000', to: 'iter_0004000' }],
    tasks: [
      { task: 'mmlu_anatomy', total: 2, questions: [{ docId: 1 }, { docId: 3 }] },
      { task: 'mmlu_astronomy', total: 1, questions: [{ docId: 2 }] },
    ],
  });
});

it.each([
  [['anatomy', '--wrong', '--checkpoint', 'iter_0006001'], 'none of the 3 checkpoints', 'iter_0006000'],
  [['anatomy', '--wrong', '--checkpoint', 'all'], '"all" names 3 checkpoints, expected one', 'its id'],
  [['anatomy', '--checkpoint', 'last'], '--checkpoint is for --wrong', ''],
  [['anatomy', '--flipped', 'first'], '--flipped first: expected two checkpoints', 'two dots'],
  [['anatomy', '--flipped', 'last..6000'], 'both stand for iter_0006000', ''],
  [['anatomy', '--search', ' '], '--search: expected some text', ''],
  [['anatomy', '--stats', '--hardest'], 'exclude each other', ''],
  [
    ['virology', '--hardest'],
    '--hardest needs logged samples of virology, and there are none',
    'log_samples',
  ],
])('refuses %j in one line', async (argv, message, advice) => {
  const { code, stdout, stderr } = await view(argv);
  expect(stderr.split('\n')[0]).toMatch(/^✗ /u);
  expect(stderr.split('\n')[0]).toContain(message);
  expect(stderr).toContain(advice);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

it('needs samples for what checkpoints answered, and asks which folder is meant', async () => {
  const plain = Object.fromEntries(Object.entries(run).filter(([path]) => !path.endsWith('.jsonl')));
  const { code, stderr } = await view(['anatomy', '--wrong'], plain);
  expect(code).toBe(2);
  expect(stderr.split('\n')[0]).toBe('✗ --wrong needs logged samples of anatomy, and there are none');
  const two = { ...run };
  for (const [path, text] of Object.entries(run)) two[path.replace('results_dense', 'results_copy')] = text;
  const { stderr: which } = await view(['anatomy', '--flipped', 'first..last'], two);
  expect(which).toMatch(/^✗ 2 folders here hold samples of anatomy\n/u);
});
