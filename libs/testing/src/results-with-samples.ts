/** A question of a test and what was chosen. */
export interface TestSample {
  readonly question: string;
  readonly choices: readonly string[];
  readonly answer: number;
  readonly chosen: number;
}

/** What {@link resultsWithSamples} writes. */
export interface ResultsWithSamplesOptions {
  /** `results_dense`. */
  readonly folder: string;
  /** Samples by checkpoint, then by task. */
  readonly checkpoints: Readonly<Record<string, Readonly<Record<string, readonly TestSample[]>>>>;
}

const TIME = '2025-10-20T11-02-33.000000';

/**
 * A results tree with logged samples, as lm_eval 0.4.12 writes it, as the files of a test folder.
 *
 * @example
 * const sample = { question: 'Which is red?', choices: ['a rose', 'snow'], answer: 0, chosen: 1 };
 * const checkpoints = { iter_0002000: { mmlu_anatomy: [sample] } };
 * await testDirectory(resultsWithSamples({ folder: 'results_dense', checkpoints }));
 */
export function resultsWithSamples({
  folder,
  checkpoints,
}: ResultsWithSamplesOptions): Record<string, string> {
  return Object.fromEntries(
    Object.entries(checkpoints).flatMap(([id, tasks]) => [
      [`${folder}/${id}/example__dense/results_${TIME}.json`, resultsOf(tasks)],
      ...Object.entries(tasks).map(([task, samples]): [string, string] => [
        `${folder}/${id}/example__dense/samples_${task}_${TIME}.jsonl`,
        samples.map((sample, docId) => `${sampleLine(sample, docId)}\n`).join(''),
      ]),
    ]),
  );
}

function resultsOf(tasks: Readonly<Record<string, readonly TestSample[]>>): string {
  const byTask = (value: (samples: readonly TestSample[], task: string) => unknown): object =>
    Object.fromEntries(Object.entries(tasks).map(([task, samples]) => [task, value(samples, task)]));
  return JSON.stringify({
    results: byTask((samples, task) => ({
      alias: task,
      'acc,none': samples.filter(({ answer, chosen }) => answer === chosen).length / samples.length,
      'acc_stderr,none': 0.01,
    })),
    configs: byTask((_samples, task) => ({ task, num_fewshot: 0 })),
    versions: byTask(() => 1),
    'n-shot': byTask(() => 0),
    'n-samples': byTask(({ length }) => ({ original: length, effective: length })),
    config: { model: 'hf', model_args: { pretrained: 'example/dense' }, batch_size: 16, limit: null },
    date: 1_760_000_000,
    lm_eval_version: '0.4.12',
    model_name: 'example/dense',
  });
}

function sampleLine({ question, choices, answer, chosen }: TestSample, docId: number): string {
  const responses = choices.map((_choice, index) => [index === chosen ? '-1.5' : '-2.5', 'False']);
  return JSON.stringify({
    doc_id: docId,
    doc: { question, subject: 'any', choices, answer },
    target: String(answer),
    arguments: {},
    resps: responses.map((response) => [response]),
    filtered_resps: responses,
    filter: 'none',
    metrics: ['acc'],
    doc_hash: `doc${docId}`,
    prompt_hash: `prompt${docId}`,
    target_hash: 'target',
    acc: answer === chosen ? 1 : 0,
  });
}
