import { join, relative } from 'node:path';
import { importOptionsOf, listResultsFolders, resolveResultsFolder } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';
import { readResultsTree } from '@evalcurve/results-tree';
import type { ReadResultsOptions } from '@evalcurve/results-tree';
import type { QuestionsView } from '../question-set.ts';
import type { ViewQuestionsArguments } from '../view-questions-arguments.ts';
import { listTaskSamples } from './task-samples.ts';
import type { TaskSamples } from './task-samples.ts';

/** A folder of results and the tasks whose samples it holds. */
export interface SamplesFolder {
  /** Absolute. */
  readonly directory: string;
  /** As a person in the working folder would write it. */
  readonly shownAs: string;
  readonly tasks: readonly TaskSamples[];
  /** What the run's record says of its questions, null where it says nothing. */
  readonly note: QuestionsView['note'];
}

/** Which folder is meant, and how it is read. */
export type SamplesFlags = Pick<ViewQuestionsArguments, 'results' | 'model' | 'checkpointPattern'>;

/**
 * The folders whose logged samples may be meant: the one named, else each `results*` folder here
 * that has any. One that is not named and cannot be read is passed over: the dataset remains.
 *
 * @throws UsageError where the pattern cannot be read
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownSeriesError where the folder named cannot be read
 */
export async function findSamples(
  { results: named, ...flags }: SamplesFlags,
  context: ToolContext,
): Promise<SamplesFolder[]> {
  const options = importOptionsOf(flags);
  if (named !== undefined) {
    const directory = await resolveResultsFolder({ folder: named, context });
    return [await readFolder({ directory, shownAs: named }, options)];
  }
  const folders = await Promise.all(
    (await listResultsFolders(context.cwd)).map(async (name) => {
      const directory = join(context.cwd, name);
      const folder = { directory, shownAs: relative(context.cwd, directory) };
      return await readFolder(folder, options).catch((error: unknown) => {
        if (EvalcurveError.isInstance(error)) return null;
        throw error;
      });
    }),
  );
  return folders.filter((folder) => folder !== null && folder.tasks.length > 0) as SamplesFolder[];
}

async function readFolder(
  { directory, shownAs }: Pick<SamplesFolder, 'directory' | 'shownAs'>,
  options: ReadResultsOptions,
): Promise<SamplesFolder> {
  const tree = await readResultsTree(directory, options);
  const note = tree.entries.find(({ evaluation }) => evaluation.note !== undefined)?.evaluation.note ?? null;
  return { directory, shownAs, tasks: listTaskSamples(tree), note };
}
