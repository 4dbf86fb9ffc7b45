/** What {@link resultsFile} is to hold. */
export interface ResultsFixture {
  /** Share of right answers in every subject. */
  readonly accuracy: number;
  readonly model?: string;
  readonly harnessVersion?: string;
}

// One subject of each category, with the number of its questions.
const subjects = { anatomy: 135, astronomy: 152, philosophy: 311, sociology: 201 };

/** A results file as lm_eval writes it, over four subjects of MMLU. */
export function resultsFile({
  accuracy,
  model = 'example/dense',
  harnessVersion = '0.4.12',
}: ResultsFixture): string {
  const tasks = Object.entries(subjects).map(([subject, n]) => ({ task: `mmlu_${subject}`, n }));
  return JSON.stringify({
    results: Object.fromEntries(
      tasks.map(({ task, n }) => [
        task,
        { alias: task, 'acc,none': Math.round(accuracy * n) / n, 'acc_stderr,none': Math.sqrt(0.1875 / n) },
      ]),
    ),
    configs: Object.fromEntries(tasks.map(({ task }) => [task, { task, num_fewshot: 0 }])),
    versions: Object.fromEntries(tasks.map(({ task }) => [task, 1])),
    'n-shot': Object.fromEntries(tasks.map(({ task }) => [task, 0])),
    'n-samples': Object.fromEntries(tasks.map(({ task, n }) => [task, { original: n, effective: n }])),
    config: { model: 'hf', model_args: `pretrained=${model}`, batch_size: 8, model_dtype: 'torch.bfloat16' },
    model_name: model,
    lm_eval_version: harnessVersion,
  });
}
