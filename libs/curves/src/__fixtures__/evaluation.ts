import type { Evaluation, TaskScores } from '@evalcurve/results';

/** A row of results as tests write it: `{ acc: 0.25, n: 100 }`, or several metrics by `metric,filter`. */
export interface RowFixture {
  readonly acc?: number | null;
  readonly stderr?: number | null;
  readonly metrics?: Readonly<Record<string, number | null>>;
  readonly n?: number | null;
  readonly members?: readonly string[];
}

/** An evaluation as the parser returns it, of the named rows. */
export function evaluationOf(
  rows: Readonly<Record<string, RowFixture>>,
  overrides: Partial<Evaluation> = {},
): Evaluation {
  return {
    harnessVersion: { value: '0.4.12', exact: true },
    modelName: 'example/model',
    revision: null,
    subfolder: null,
    modelArgs: {},
    numFewshot: 0,
    limit: null,
    batchSize: 8,
    dtype: 'float32',
    chatTemplateHash: null,
    dateSeconds: null,
    tasks: Object.entries(rows).map(([task, row]) => taskScores(task, row)),
    ...overrides,
  };
}

function taskScores(task: string, row: RowFixture): TaskScores {
  const accuracy = row.acc === undefined ? {} : { 'acc,none': row.acc };
  return {
    task,
    metrics: Object.entries({ ...accuracy, ...row.metrics }).map(([name, value]) => {
      const [metric = '', filter = 'none'] = name.split(',');
      return { metric, filter, value, stderr: row.stderr ?? null };
    }),
    n: row.n ?? null,
    nOriginal: null,
    numFewshot: null,
    version: '1',
    members: row.members ?? [],
    hash: null,
  };
}
