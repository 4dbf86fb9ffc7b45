import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import type { CaptureContextOptions } from '@evalcurve/cli/testing';
import { resultsWithSamples, testDirectory } from '@evalcurve/testing';
import type { TestSample } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { viewQuestionsCommand } from './view-questions-command.ts';

const choices = ['red', 'green', 'blue', 'grey'];
const samples = (chosen: readonly number[]): TestSample[] =>
  chosen.map((choice, index) => ({
    question: `Question number ${index}?`,
    choices,
    answer: index % 4,
    chosen: choice,
  }));

const run = resultsWithSamples({
  folder: 'results_dense',
  checkpoints: {
    iter_0002000: { mmlu_anatomy: samples([3, 3, 3]), arc_easy: samples([0]) },
    iter_0004000: { mmlu_anatomy: samples([3, 3, 3]), arc_easy: samples([0]) },
    iter_0006000: { mmlu_anatomy: samples([0, 3, 2]), arc_easy: samples([0]) },
  },
});

async function view(files: Record<string, string>, argv: string[], options: CaptureContextOptions = {}) {
  const directory = await testDirectory(files);
  const captured = captureContext({ cwd: directory.path, ...options });
  const { context } = captured;
  const code = await runTool({ name: 'view-questions', commands: viewQuestionsCommand, argv, context });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

it('shows questions, the right choice and what each checkpoint chose', async () => {
  const { code, stdout, stderr } = await view(run, ['mmlu_anatomy', '2']);

  expect(stdout).toBe(
    [
      'Anatomy · 2 of 3 questions · 3 checkpoints, samples in results_dense',
      '',
      '#0  Question number 0?',
      '  ✓ A red',
      '    B green',
      '    C blue',
      '    D grey',
      '    right at 1 of 3 checkpoints (33%)',
      '    iter_0002000 to iter_0004000 D ✗ · iter_0006000 A ✓',
      '',
      '#1  Question number 1?',
      '    A red',
      '  ✓ B green',
      '    C blue',
      '    D grey',
      '    right at 0 of 3 checkpoints (0%)',
      '    iter_0002000 to iter_0006000 D ✗',
      '',
    ].join('\n'),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Next: view-questions mmlu_anatomy --stats\n' });
});

it('names the same source in what to look at next', async () => {
  const { stderr } = await view(run, ['anatomy', '1', '--results', 'results_dense']);
  expect(stderr).toBe('Next: view-questions mmlu_anatomy --stats --results results_dense\n');
});

it('takes a subject without prefix, in Chinese too, and says the rest in Chinese', async () => {
  const { stdout } = await view(run, ['解剖学', '1', '--lang', 'zh']);

  expect(stdout).toContain('解剖学 · 3 道题中的 1 道 · 3 个 checkpoint，样本来自 results_dense\n');
  expect(stdout).toContain('    3 个 checkpoint 中有 1 个答对（33%）\n');
  expect(stdout).toContain('#0  Question number 0?');
});

it('shows a task that is not of MMLU', async () => {
  const { stdout } = await view(run, ['arc_easy']);

  expect(stdout).toContain('arc_easy · 1 of 1 questions');
  expect(stdout).toContain('iter_0002000 to iter_0006000 A ✓');
});

it('spreads the questions over the subjects of a category', async () => {
  const files = resultsWithSamples({
    folder: 'results',
    checkpoints: {
      step1: { mmlu_anatomy: samples([0, 1]), mmlu_astronomy: samples([0, 1]), mmlu_virology: samples([0]) },
    },
  });
  const { stdout } = await view(files, ['mmlu_stem', '3']);

  expect(stdout.match(/^(?:Anatomy|Astronomy|Virology) · \d/gmu)).toEqual(['Anatomy · 2', 'Astronomy · 1']);
});

it('picks the same questions for the same seed', async () => {
  const many = resultsWithSamples({
    folder: 'results',
    checkpoints: { step1: { mmlu_anatomy: samples(Array.from({ length: 50 }, () => 0)) } },
  });
  const first = await view(many, ['anatomy', '--seed', '1']);
  const again = await view(many, ['anatomy', '--seed', '1']);
  const other = await view(many, ['anatomy', '--seed', '2']);

  expect(again.stdout).toBe(first.stdout);
  expect(other.stdout).not.toBe(first.stdout);
  expect(first.stdout.match(/^#\d+/gmu)).toHaveLength(5);
});

it('shows control characters instead of obeying them, and keeps lines within the terminal', async () => {
  const question = `\u001b[31mA long question\u202e about ${'many things '.repeat(20)}\nand a second line?`;
  const sample = { question, choices: ['\u001b]0;title\u0007', 'b', 'c', 'd'], answer: 1, chosen: 2 };
  const files = resultsWithSamples({ folder: 'results', checkpoints: { step1: { mmlu_anatomy: [sample] } } });
  const { stdout } = await view(files, ['anatomy'], { isTTY: true, columns: 50, env: { NO_COLOR: '1' } });

  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(stdout).toContain('␛[31mA long question<U+202E>');
  expect(stdout).toContain('A ␛]0;title␇');
  expect(stdout).toContain('\n    and a second line?\n');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
});

it('colours the right choice only where colours are wanted', async () => {
  const green = '\u001b[32m';

  expect((await view(run, ['anatomy'], { isTTY: true })).stdout).toContain(green);
  expect((await view(run, ['anatomy'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(green);
});

it('gives everything to programs as JSON', async () => {
  const { stdout } = await view(run, ['anatomy', '1', '--json']);

  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    source: { kind: 'samples', directory: 'results_dense' },
    filters: [],
    tasks: [
      {
        task: 'mmlu_anatomy',
        total: 3,
        questions: [
          {
            docId: 0,
            text: 'Question number 0?',
            choices,
            answer: 0,
            chosen: { iter_0002000: 3, iter_0004000: 3, iter_0006000: 0 },
          },
        ],
      },
    ],
  });
});

it('goes on without a file that is cut off, and says which', async () => {
  const name =
    Object.keys(run).find((path) => path.includes('iter_0006000') && path.includes('samples_mmlu')) ?? '';
  const { code, stdout, stderr } = await view({ ...run, [name]: run[name]?.slice(0, -40) ?? '' }, [
    'anatomy',
    '1',
  ]);

  expect(code).toBe(0);
  expect(stdout).toContain('2 checkpoints, samples in results_dense');
  expect(stderr).toMatch(/✗ .*samples_mmlu_anatomy\S+ .*line 3/u);
});

it.each([
  [
    ['mmlu_computer_science'],
    'Did you mean mmlu_college_computer_science or mmlu_high_school_computer_science?',
  ],
  [['anatomi'], 'Did you mean anatomy?'],
  [['arc_esay'], 'Did you mean arc_easy?'],
  [[], 'view-questions mmlu_anatomy 5'],
  [['anatomy', '0'], 'expected a whole number from 1'],
  [['anatomy', '--seed', '0.5'], '--seed'],
  [['anatomy', '--results', 'nowhere'], 'no folder nowhere'],
  [['anatomy', '--results', 'results_dense', '--split', 'dev'], 'split'],
  [['--list', '--stats'], 'stats'],
])('refuses %j and says what to do', async (argv, advice) => {
  const { code, stdout, stderr } = await view(run, argv);

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(advice);
});

it('names the list of all names in the umbrella command', async () => {
  const { context, stderr } = captureContext({ cwd: '/' });
  const argv = ['questions', 'mmlu_computer_science'];
  await runTool({ name: 'evalcurve', commands: [viewQuestionsCommand], argv, context });

  expect(stderr()).toContain('All of them: evalcurve questions --list');
});
