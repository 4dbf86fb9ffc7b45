import { expect, it } from '@jest/globals';
import { parseResults, parseSampleLine } from '@evalcurve/results';
import { answerTasks } from '../answer-tasks.ts';
import { prepareTask } from '../prepare-task.ts';
import { resolveTasks } from '../resolve-tasks.ts';
import { buildResults } from './build-results.ts';
import type { ResultsFacts } from './results-facts.ts';
import { sampleLine } from './sample-line.ts';

const facts: ResultsFacts = {
  modelName: 'owner/name',
  modelNameSanitized: 'owner__name',
  modelArgs: { pretrained: 'owner/name', subfolder: 'iter_0002000', dtype: 'float32' },
  config: { model_dtype: 'float32', batch_size: '8', batch_sizes: [] },
  limit: 3,
  seed: null,
  engine: 'evalcurve-embedded 0.1.0',
  environment: 'node v22',
  tokenizer: { eot_token_id: 0, max_length: 2048 },
  startedAt: 1_795_450_952.5,
  durationSeconds: 2.5,
};

/** MMLU's STEM group, three questions a subject, of which the first choice is right in the first. */
function answered() {
  const { tasks, groups } = resolveTasks(['mmlu_stem', 'piqa']);
  const rowOf = (name: string, answer: number): object =>
    name === 'piqa'
      ? { goal: 'g', sol1: 'one', sol2: 'other', label: answer % 2 }
      : { question: 'Q', subject: 's', choices: ['1', '2', '3', '4'], answer };
  const options = { fewshotRows: [], numFewshot: 0, limit: null, seed: null, sha256: () => 'hash' };
  const prepared = tasks.map((task) =>
    prepareTask(task, { ...options, rows: [0, 1, 2].map((answer) => rowOf(task.name, answer)) }),
  );
  const requests = prepared.flatMap(({ questions }) => questions.flatMap((one) => one.requests));
  const scores = requests.map((_, index) => ({ logLikelihood: -1 - (index % 4) / 8, isGreedy: false }));
  return { tasks: answerTasks(prepared, scores), groups };
}

it('writes what every reader of lm_eval takes for 0.4.12, and names the engine', () => {
  const evaluation = parseResults(JSON.stringify(buildResults({ ...answered(), facts })));
  expect(evaluation).toMatchObject({
    harnessVersion: { value: 'evalcurve-embedded 0.1.0', exact: true },
    modelName: 'owner/name',
    subfolder: 'iter_0002000',
    numFewshot: 0,
    limit: 3,
    batchSize: 8,
    dtype: 'float32',
    dateSeconds: 1_795_450_952.5,
  });
  const stem = evaluation.tasks.find(({ task }) => task === 'mmlu_stem');
  expect(stem).toMatchObject({ n: 57, nOriginal: 57, numFewshot: 0, version: '2' });
  expect(stem?.members).toHaveLength(19);
  expect(stem?.metrics[0]?.value).toBeCloseTo(1 / 3, 12);
  // Pooled: each subject has s² = 1/3 over three questions.
  expect(stem?.metrics[0]?.stderr).toBeCloseTo(Math.sqrt(1 / 3 / 57), 12);
  const piqa = evaluation.tasks.find(({ task }) => task === 'piqa');
  expect(piqa?.metrics.map(({ metric }) => metric)).toEqual(['acc', 'acc_norm']);
});

it('gives no standard error where there is one question', () => {
  const { tasks, groups } = answered();
  const single = tasks.map((task) => ({ ...task, questions: task.questions.slice(0, 1) }));
  const { results } = buildResults({ tasks: single, groups, facts });
  expect(results).toMatchObject({
    mmlu_anatomy: { 'acc,none': 1, 'acc_stderr,none': 'N/A' },
    mmlu_stem: { 'acc,none': 1, 'acc_stderr,none': 'N/A', sample_count: { 'acc,none': 19 } },
  });
});

it('writes samples that are read back whole', () => {
  const [task] = answered().tasks;
  const lines = task?.questions.map(sampleLine) ?? [];
  expect(lines[1]).toMatch(/^\{"doc_id": 1, "doc": \{"question": "Q", .*, "acc": 0\.0\}$/u);
  expect(lines.map((line) => parseSampleLine(line))).toMatchObject([
    { docId: 0, target: 0, chosen: 0, metrics: { acc: 1 }, logLikelihoods: [-1, -1.125, -1.25, -1.375] },
    { docId: 1, target: 1, chosen: 0, metrics: { acc: 0 } },
    { docId: 2, target: 2, chosen: 0, metrics: { acc: 0 } },
  ]);
});
