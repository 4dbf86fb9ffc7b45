import { displayWidth, runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import type { CaptureContextOptions } from '@evalcurve/cli/testing';
import { comparisonSummarySchema } from '@evalcurve/curves';
import { resultsWithSamples, testDirectory } from '@evalcurve/testing';
import type { TestSample } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { compareCheckpointsCommand } from './compare-checkpoints-command.ts';

const choices = ['red', 'green', 'blue', 'grey'];

function samples(n: number, isRight: (docId: number) => boolean): TestSample[] {
  return Array.from({ length: n }, (_, docId) => ({
    question: `Question ${docId}: of these, which one is the colour that has nothing\n\u001b[31mto do with the others?`,
    choices,
    answer: docId % 4,
    chosen: isRight(docId) ? docId % 4 : (docId + 1) % 4,
  }));
}

const run = resultsWithSamples({
  folder: 'results_dense',
  checkpoints: {
    iter_0002000: {
      mmlu_anatomy: samples(100, (id) => id < 30),
      mmlu_virology: samples(100, (id) => id < 50),
      arc_easy: samples(8, (id) => id < 2),
    },
    iter_0004000: { mmlu_anatomy: samples(100, (id) => id < 40) },
    iter_0006000: {
      mmlu_anatomy: samples(100, (id) => id < 60),
      mmlu_virology: samples(100, (id) => id >= 2 && id < 51),
      arc_easy: samples(8, (id) => id < 6),
    },
  },
});
const withoutSamples = Object.fromEntries(Object.entries(run).filter(([path]) => !path.endsWith('.jsonl')));

async function compare(
  argv: string[],
  { files = run, ...options }: CaptureContextOptions & { files?: Record<string, string> } = {},
) {
  const directory = await testDirectory(files);
  const captured = captureContext({
    ...{ cwd: directory.path, isTTY: true, columns: 80, env: { NO_COLOR: '1' } },
    ...options,
  });
  const { context } = captured;
  const code = await runTool({
    name: 'compare-checkpoints',
    commands: compareCheckpointsCommand,
    argv,
    context,
  });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

it('says how far the second is above the first, pairing the answers, and marks what differs', async () => {
  const { code, stdout, stderr } = await compare(['first', '6000']);
  expect(stdout).toBe(`example/dense · mmlu 0-shot
  A iter_0002000, step 2,000
  B iter_0006000, step 6,000

  From step 2,000 to step 6,000: +14.5 points (95% interval +9.6 to +20.3
  points, p < 0.001, paired over 200 questions).
  B answers 31 right that A had wrong, and 2 wrong that A had right: net +29.

  category    n   A %   B %  B − A   95 % interval   flips
  MMLU      200  40.0  54.5  +14.5   +9.6 to +20.3  +31 -2  p < 0.001 *
  STEM      100  30.0  60.0  +30.0  +21.9 to +39.6  +30 -0  p < 0.001 *
  Other     100  50.0  49.0   -1.0    -6.1 to +3.7   +1 -2  p = 0.63
  * differs: 1 of 2 categories (p-values corrected by Holm's method, at most
  0.05).
`);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'Next: compare-checkpoints first 6000 --by subject --questions\n',
  });
});

it('goes by subject, by another level and by another task where asked to', async () => {
  const bySubject = await compare(['results_dense', 'first', 'last', '--by', 'subject', '--alpha', '0.7']);
  expect(bySubject.stdout).toMatch(/^ {2}Anatomy +100 [^]*^ {2}Virology +100 .* p = 0\.63 \*$/mu);
  expect(bySubject.stdout).toContain('* differs: 2 of 2 subjects');
  expect(bySubject.stderr).toBe(
    'Next: compare-checkpoints results_dense first last --alpha 0.7 --by subject --questions\n',
  );
  const other = await compare(['first', 'last', '--task', 'arc_easy']);
  expect(other.stdout).toMatch(/^ {2}arc_easy +8 +25\.0 +75\.0 +\+50\.0 .* \+4 -0 +p = 0\.063$/mu);
  expect(other.stderr).toBe('Next: compare-checkpoints first last --task arc_easy --questions\n');
});

it('says the same in Chinese, within 80 columns', async () => {
  const chinese = await compare(['first', 'last', '--by', 'subject', '--questions', '--lang', 'zh']);
  expect(chinese.stdout).toContain('A 答错而 B 答对 31 道，A 答对而 B 答错 2 道，净 +29 道。');
  expect(chinese.stdout).toMatch(/^ {2}解剖学 +100 /mu);
  expect(chinese.stdout).toContain('  新答对：31 道\n');
  expect(displayWidth(chinese.stdout)).toBeLessThanOrEqual(80);
});

it('drops columns where the terminal is narrow, and cuts nothing but texts', async () => {
  const { stdout } = await compare(['first', 'last', '--questions'], { columns: 50 });
  expect(displayWidth(stdout)).toBeLessThanOrEqual(50);
  expect(stdout).toContain('  category   A %   B %  B − A\n');
});

it('lists the questions that flipped, with both letters and no escape sequence', async () => {
  const { stdout, stderr } = await compare(['first', 'last', '--questions', '--model', 'dense']);
  expect(stderr).toBe('Next: compare-checkpoints first last --model dense --by subject --questions\n');
  const lines = stdout.split('\n');
  const gained = lines.indexOf('  Gained: 31');
  expect(lines[gained + 1]).toBe(
    '    mmlu_anatomy #30  D→C  Question 30: of these, which one is the colour that…',
  );
  expect(lines.slice(gained + 32, gained + 36)).toEqual([
    '',
    '  Lost: 2',
    expect.stringContaining('    mmlu_virology #0  A→B  Question 0: of these'),
    expect.stringContaining('    mmlu_virology #1  B→C  Question 1: of these'),
  ]);
  const wide = await compare(['first', 'last', '--questions'], { columns: 200 });
  expect(wide.stdout).toContain('nothing ␛[31mto');
  for (const text of [stdout, wide.stdout]) expect(text).not.toContain('\u001b');
});

it('is unpaired without samples, says so, and has nothing to list', async () => {
  const plain = await compare(['first', 'last'], { files: withoutSamples });
  expect(plain.stdout).toContain('p = 0.004, unpaired).\n  Not paired: the answers of both are not logged');
  expect(plain.stdout).not.toContain('flips');
  expect(plain.stderr).toBe('Next: compare-checkpoints first last --by subject\n');
  const { code, stdout, stderr } = await compare(['first', 'last', '--questions'], { files: withoutSamples });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.split('\n')[0]).toBe(
    '✗ --questions needs logged answers to mmlu of both iter_0002000 and iter_0006000',
  );
});

it('leaves a broken samples file out, names it, and does not pair what it was for', async () => {
  const [path = ''] = Object.keys(run).filter((name) => /iter_0006000.*mmlu_virology.*jsonl$/u.test(name));
  const files = { ...run, [path]: '{"doc_id": 0, "do' };
  const { code, stdout, stderr } = await compare(['first', 'last', '--by', 'subject'], { files });
  expect(stdout).toMatch(/unpaired\)[^]*of 100 questions 30 were gained and 0 lost[^]*Rows without flips/u);
  expect(stderr).toMatch(/^✗ .*samples_mmlu_virology.*line 1.* is cut off/mu);
  expect(code).toBe(0);
});

it('prints the JSON that its schema describes, with questions where asked for', async () => {
  const { stdout, stderr } = await compare(['first', 'last', '--json', '--questions']);
  const summary = comparisonSummarySchema.parse(JSON.parse(stdout));
  expect(summary).toMatchObject({
    ...{ model: 'example/dense', task: 'mmlu', metric: 'acc', alpha: 0.05 },
    ...{ from: { id: 'iter_0002000', step: 2000 }, to: { id: 'iter_0006000', step: 6000 } },
    total: { test: 'paired', gained: 31, lost: 2, isSignificant: true },
    flips: { n: 200, net: 29 },
  });
  expect(summary.questions?.[0]).toMatchObject({ chosenFrom: 3, chosenTo: 2, target: 2 });
  expect(summary.questions?.[0]?.text).toContain('\n\u001b[31mto do');
  expect(stderr).toBe('');
  const plain = await compare(['first', 'last', '--json'], { files: withoutSamples });
  expect(comparisonSummarySchema.parse(JSON.parse(plain.stdout))).toMatchObject({
    flips: null,
    questions: null,
  });
});

it.each([
  [[], 'expected two checkpoints, got none'],
  [['last'], 'expected two checkpoints, got last'],
  [['first', 'iter_0002000'], 'both names stand for iter_0002000, expected two checkpoints'],
  [['first', 'iter_0006001'], 'checkpoints "iter_0006001": none of the 3 checkpoints'],
  [['first', 'all'], '"all" names 3 checkpoints, expected one'],
  [['results_dens', 'first', 'last'], 'no folder results_dens'],
  [['first', 'last', '--alpha', '5'], '--alpha 5: expected a number between 0 and 1'],
  [['first', 'iter_0004000', '--task', 'arc_easy'], 'iter_0004000 has no score for acc of arc_easy'],
  [['first', 'last', '--task', 'arc_hard'], 'no task "arc_hard"'],
])('refuses %j in one line', async (argv, message) => {
  const { code, stdout, stderr } = await compare(argv);
  expect(stderr.split('\n')[0]).toMatch(/^✗ /u);
  expect(stderr.split('\n')[0]).toContain(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

it('suggests the checkpoint that may have been meant', async () => {
  expect((await compare(['first', 'iter_0006001'])).stderr).toContain('Did you mean iter_0006000');
});
