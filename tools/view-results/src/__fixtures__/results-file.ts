import { MMLU_SUBJECTS } from '@evalcurve/mmlu';

/** What a results file of a test says. */
export interface ResultsFileOptions {
  /** Share of right answers in every subject, or a subject at a time. */
  readonly accuracy: number | ((subject: string) => number);
  /** @default 'example/dense' */
  readonly model?: string;
  /** @default 16 */
  readonly batchSize?: number;
  /** Questions a subject; all of the test split where it is absent. */
  readonly limit?: number;
}

/** The text of a results file as lm_eval 0.4.12 writes it for MMLU, of whole numbers of right answers. */
export function resultsFile({
  accuracy,
  model = 'example/dense',
  batchSize = 16,
  limit,
}: ResultsFileOptions): string {
  const subjects = Object.entries(MMLU_SUBJECTS).map(([subject, { testQuestions }]) => {
    const n = Math.min(limit ?? Infinity, testQuestions);
    const share = typeof accuracy === 'number' ? accuracy : accuracy(subject);
    return { task: `mmlu_${subject}`, n, score: Math.round(share * n) / n };
  });
  return JSON.stringify({
    results: Object.fromEntries(subjects.map(({ task, score }) => [task, rowOf(task, score)])),
    group_subtasks: {},
    configs: Object.fromEntries(subjects.map(({ task }) => [task, { task, num_fewshot: 0 }])),
    versions: Object.fromEntries(subjects.map(({ task }) => [task, 1])),
    'n-shot': Object.fromEntries(subjects.map(({ task }) => [task, 0])),
    'n-samples': Object.fromEntries(subjects.map(({ task, n }) => [task, { original: n, effective: n }])),
    config: {
      model: 'hf',
      model_args: { pretrained: model, dtype: 'bfloat16' },
      batch_size: batchSize,
      limit: limit ?? null,
    },
    date: 1_760_000_000,
    lm_eval_version: '0.4.12',
    model_name: model,
    model_name_sanitized: model.replace('/', '__'),
  });
}

function rowOf(task: string, score: number): Record<string, string | number> {
  return { alias: task, 'acc,none': score, 'acc_stderr,none': 0.01 };
}
