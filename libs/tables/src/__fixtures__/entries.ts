import type { CurveEntry } from '@evalcurve/curves';

/** What a results file of a test says: by task the metrics, by their names with the filter. */
export type ScoresFixture = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** A results file: its scores and other facts. */
export type FileFixture = Partial<CurveEntry['evaluation']> & {
  readonly scores: ScoresFixture;
  /** Questions a task. */
  readonly n?: number;
};

/** One checkpoint, named by its step, with what it was evaluated to. */
export function entryOf(step: number, { scores, n = 100, ...facts }: FileFixture): CurveEntry {
  return {
    checkpoint: { id: `step${step}`, step, tokens: null, stage: null },
    evaluation: {
      ...{ harnessVersion: { value: '0.4.12', exact: true }, modelName: 'example/dense', revision: null },
      ...{ subfolder: null, modelArgs: {}, numFewshot: 0, limit: null, batchSize: 8, dtype: 'float32' },
      ...{ chatTemplateHash: null, dateSeconds: null },
      tasks: Object.entries(scores).map(([task, metrics]) => ({
        ...{ task, n, nOriginal: n, numFewshot: null, version: '1', members: [], hash: null },
        metrics: Object.entries(metrics).map(([name, value]) => {
          const [metric = '', filter = 'none'] = name.split(',');
          return { metric, filter, value, stderr: null };
        }),
      })),
      ...facts,
    },
  };
}

/** Two checkpoints with two subjects of MMLU and one task of two metrics. */
export function smallRun(): CurveEntry[] {
  return [
    entryOf(2000, {
      scores: {
        mmlu_anatomy: { acc: 0.2 },
        mmlu_marketing: { acc: 0.3 },
        gsm8k: { 'exact_match,strict-match': 0.01, 'exact_match,flexible-extract': 0.02 },
      },
    }),
    entryOf(4000, {
      scores: {
        mmlu_anatomy: { acc: 0.4 },
        mmlu_marketing: { acc: 0.5 },
        gsm8k: { 'exact_match,strict-match': 0.03, 'exact_match,flexible-extract': null },
      },
    }),
  ];
}
