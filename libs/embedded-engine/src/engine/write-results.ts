import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleLine } from '@evalcurve/tasks';
import type { AnsweredTask, JsonObject } from '@evalcurve/tasks';

/** What {@link writeResults} writes, and where. */
export interface WriteResultsOptions {
  /** Gets a folder named after the model, as lm_eval makes it. */
  readonly directory: string;
  readonly modelFolder: string;
  readonly results: JsonObject;
  readonly tasks: readonly AnsweredTask[];
  readonly now: Date;
}

/** Writes `results_<time>.json` and a `samples_<task>_<time>.jsonl` for each task; the results come last. */
export async function writeResults(options: WriteResultsOptions): Promise<void> {
  const { directory, modelFolder, results, tasks, now } = options;
  const folder = join(directory, modelFolder);
  // lm_eval: Python's isoformat() of the local time, with microseconds.
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const time = `${local.toISOString().slice(0, -1).replaceAll(':', '-')}000`;
  await mkdir(folder, { recursive: true });
  for (const { task, questions } of tasks) {
    const lines = questions.map((question) => `${sampleLine(question)}\n`);
    await writeFile(join(folder, `samples_${task.name}_${time}.jsonl`), lines.join(''));
  }
  await writeFile(join(folder, `results_${time}.json`), JSON.stringify(results, null, 2));
}
