import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { resultsWithSamples, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { viewQuestionsCommand } from './view-questions-command.ts';

const question = { question: 'Which is red?', choices: ['a rose', 'snow', 'ink', 'jade'], answer: 0 };

// One folder of two models, whose checkpoints have names of no known convention.
function heapOf(models: Readonly<Record<string, number>>): Record<string, string> {
  const files = Object.entries(models).flatMap(([model, chosen]) =>
    Object.entries(
      resultsWithSamples({
        folder: `results_heap/${model}`,
        checkpoints: { 'at 7': { mmlu_anatomy: [{ ...question, chosen }] } },
      }),
    ).map(([path, text]): [string, string] => [path, text.replaceAll('example/dense', `example/${model}`)]),
  );
  return Object.fromEntries(files);
}

async function view(argv: readonly string[]) {
  const directory = await testDirectory(heapOf({ small: 3, large: 0 }));
  const { context, stdout, stderr } = captureContext({ cwd: directory.path });
  const code = await runTool({
    name: 'view-questions',
    commands: viewQuestionsCommand,
    argv: [...argv],
    context,
  });
  await directory.remove();
  return { code, stdout: stdout(), stderr: stderr() };
}

it.each([
  ['small', 'D ✗'],
  ['large', 'A ✓'],
])('picks the model %s of a heap', async (model, answer) => {
  const { code, stdout } = await view([
    'anatomy',
    '1',
    '--model',
    model,
    '--checkpoint-pattern',
    'at (?<step>\\d+)',
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain(answer);
  expect(stdout).toContain('at 7');
});

it('says which models there are where it knows no such one', async () => {
  const { code, stderr } = await view(['anatomy', '--results', 'results_heap', '--model', 'medium']);
  expect(code).toBe(2);
  expect(stderr).toContain('no series of "medium"');
  expect(stderr).toContain('example/large');
});

it('shows nothing of the dataset where a model was asked for that no folder here has', async () => {
  const { code, stdout, stderr } = await view(['anatomy', '--model', 'medium']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('--model needs logged samples of anatomy');
});
