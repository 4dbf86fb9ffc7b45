import { hashesOf, sampleLine, sha256, type LoggedSample } from './logged-sample.ts';

/** What lm_eval writes of one checkpoint, as the tests change it. */
export interface LoggedRun {
  readonly id: string;
  /** Folder that it is written into. */
  readonly folder: string;
  /** The results file before it is written down. */
  readonly results: ResultsFile;
  readonly samples: ReadonlyMap<string, readonly LoggedSample[]>;
}

type Row = Record<string, string | number>;

/** The parts of a results file that the tests change. */
export interface ResultsFile {
  results: Record<string, Row>;
  group_subtasks?: Record<string, string[]>;
  versions: Record<string, number | string>;
  'n-shot'?: Record<string, number>;
  'n-samples'?: Record<string, { original: number; effective: number }>;
  config: Record<string, unknown> & { model_args: Record<string, string>; limit: number | null };
  task_hashes?: Record<string, string>;
  date?: number;
  lm_eval_version?: string;
  chat_template_sha?: string | null;
}

/** Name of the group over all tasks. */
export const GROUP = 'mmlu_stem';

/** Recomputes scores, counts and hashes from the samples, as the harness would have written them. */
export function resumed(run: LoggedRun): LoggedRun {
  const tasks = [...run.samples];
  const rows = tasks.map(([task, samples]): [string, Row] => {
    const acc = mean(samples);
    const n = samples.length;
    const stderr = Math.sqrt((acc * (1 - acc)) / (n - 1));
    return [task, { alias: task, 'acc,none': acc, 'acc_stderr,none': stderr, sample_len: n }];
  });
  const all = tasks.flatMap(([, samples]) => samples);
  const group: Row = { alias: GROUP, 'acc,none': mean(all), 'acc_stderr,none': 0.02 };
  const hashes = tasks.map(([task, samples]): [string, string] => [
    task,
    sha256(samples.flatMap(hashesOf).join('')),
  ]);
  const counts = tasks.map(([task, samples]) => {
    const original = run.results['n-samples']?.[task]?.original ?? samples.length;
    return [task, { original, effective: samples.length }] as const;
  });
  const results = {
    ...run.results,
    results: { ...Object.fromEntries(rows), [GROUP]: group },
    group_subtasks: { [GROUP]: tasks.map(([task]) => task) },
    'n-samples': Object.fromEntries(counts),
    task_hashes: Object.fromEntries(hashes),
  };
  return { ...run, results };
}

/** The files of a run by their paths. */
export function filesOf({ folder, results, samples }: LoggedRun): Record<string, string> {
  const time = '2026-01-21T03-44-18.458309';
  const place = `${folder}/example__dense`;
  const logged = [...samples].map(([task, lines]): [string, string] => [
    `${place}/samples_${task}_${time}.jsonl`,
    lines.map(sampleLine).join(''),
  ]);
  return {
    ...Object.fromEntries(logged),
    [`${place}/results_${time}.json`]: JSON.stringify(results, null, 2),
  };
}

function mean(samples: readonly LoggedSample[]): number {
  return samples.reduce((sum, { acc }) => sum + acc, 0) / samples.length;
}
