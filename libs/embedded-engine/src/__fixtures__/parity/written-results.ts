import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of a samples file, as JSON has it. */
export interface WrittenSample {
  readonly doc_id: number;
  readonly doc: Readonly<Record<string, unknown>>;
  readonly filtered_resps: readonly (readonly [string, string])[];
  readonly acc: number;
  readonly [key: string]: unknown;
}

/** The files of one evaluation. */
export interface WrittenResults {
  readonly results: Readonly<Record<string, unknown>> & {
    readonly results: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  /** By task. */
  readonly samples: ReadonlyMap<string, readonly WrittenSample[]>;
}

/** Reads what an evaluation wrote into a folder, without any of the parsers that are tested. */
export async function readWrittenResults(directory: string): Promise<WrittenResults> {
  const files = (await readdir(directory, { recursive: true })).sort();
  const name = files.find((file) => /results_[^/]*\.json$/u.test(file)) ?? '';
  const results = JSON.parse(await readFile(join(directory, name), 'utf8')) as WrittenResults['results'];
  const samples = new Map<string, WrittenSample[]>();
  for (const file of files) {
    const task = /samples_(.+)_\d{4}-\d\d-\d\dT[^/]*\.jsonl$/u.exec(file)?.[1];
    if (task === undefined) continue;
    const lines = (await readFile(join(directory, file), 'utf8')).split('\n').filter(Boolean);
    samples.set(
      task,
      lines.map((line) => JSON.parse(line) as WrittenSample),
    );
  }
  return { results, samples };
}
