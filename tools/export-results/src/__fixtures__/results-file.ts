/** The text of a results file as lm_eval 0.4.12 writes it, of 100 questions a task, by the share of right answers. */
export function resultsFile(accuracies: Readonly<Record<string, number>>, model = 'example/dense'): string {
  const tasks = Object.keys(accuracies);
  const each = <Value>(value: Value): Record<string, Value> =>
    Object.fromEntries(tasks.map((task) => [task, value]));
  return JSON.stringify({
    results: Object.fromEntries(
      Object.entries(accuracies).map(([task, acc]) => [
        task,
        { alias: task, 'acc,none': acc, 'acc_stderr,none': 0.04 },
      ]),
    ),
    group_subtasks: {},
    versions: each(1),
    'n-shot': each(0),
    'n-samples': each({ original: 100, effective: 100 }),
    config: { model: 'hf', model_args: { pretrained: model }, batch_size: 16, limit: null },
    date: 1_760_000_000,
    lm_eval_version: '0.4.12',
    model_name: model,
  });
}
