/** What {@link resultsText} writes. */
export interface ResultsTextOptions {
  /** Accuracy by leaf task. */
  readonly scores?: Readonly<Record<string, number>>;
  readonly modelArgs?: string;
  readonly numFewshot?: number;
  readonly limit?: number | null;
  readonly n?: number;
  readonly dateSeconds?: number;
}

/** A results file as lm_eval 0.4.9 writes it, as short as it can be. */
export function resultsText(options: ResultsTextOptions = {}): string {
  const { scores = { mmlu_anatomy: 0.25 }, modelArgs = 'pretrained=org/model', limit = null } = options;
  const tasks = Object.entries(scores);
  const n = options.n ?? 135;
  return JSON.stringify({
    results: Object.fromEntries(
      tasks.map(([task, score]) => [task, { 'acc,none': score, 'acc_stderr,none': 0.04 }]),
    ),
    versions: {},
    'n-shot': Object.fromEntries(tasks.map(([task]) => [task, options.numFewshot ?? 0])),
    'n-samples': Object.fromEntries(tasks.map(([task]) => [task, { original: 135, effective: n }])),
    config: { model_args: modelArgs, limit, batch_size: 8 },
    date: options.dateSeconds ?? 1764000000,
    lm_eval_version: '0.4.12',
  });
}
