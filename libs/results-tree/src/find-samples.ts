import { fileTimestamp } from './file-timestamp.ts';
import type { ListedFile } from './list-files.ts';
import type { ResultsRun } from './results-run.ts';
import type { SamplesFile } from './results-tree.ts';

/**
 * The samples files of one run. Since 0.4.3 they lie beside the results file and share its time
 * (`samples_mmlu_anatomy_<time>.jsonl`); before, they end in the task's name and belong to the only
 * results file of their folder.
 *
 * @param beside - the files in the folder of the results file
 */
export function findSamples(run: ResultsRun, beside: readonly ListedFile[]): SamplesFile[] {
  const time = fileTimestamp(run.file.name)?.text;
  return beside.flatMap(({ path, name }) => {
    if (!name.endsWith('.jsonl')) return [];
    const task = time === undefined ? taskAtEnd(name, run) : taskBeforeTime(name, time);
    return task === null ? [] : [{ task, path }];
  });
}

// 0.5.0 qualifies the task by its group: mmlu_stem::mmlu_anatomy.
function taskBeforeTime(name: string, time: string): string | null {
  if (!name.startsWith('samples_') || !name.endsWith(`_${time}.jsonl`)) return null;
  const task = name.slice('samples_'.length, -`_${time}.jsonl`.length);
  return task.slice(task.lastIndexOf('::') + 1).replace(/^:/u, '');
}

// The longest name that fits: mmlu_var_anatomy and anatomy may both be tasks.
function taskAtEnd(name: string, { evaluation }: ResultsRun): string | null {
  const fitting = evaluation.tasks.map(({ task }) => task).filter((task) => name.endsWith(`_${task}.jsonl`));
  return fitting.reduce<string | null>(
    (best, task) => (task.length > (best?.length ?? 0) ? task : best),
    null,
  );
}
