import { join, relative } from 'node:path';
import { listResultsFolders, resolveResultsFolder } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';
import { readResultsTree } from '@evalcurve/results-tree';
import type { QuestionsView } from '../question-set.ts';
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

/**
 * The folders whose logged samples may be meant: the one named, else each `results*` folder here
 * that has any. One that is not named and cannot be read is passed over: the dataset remains.
 *
 * @throws ResultsFolderError, NoResultsError, MixedRunsError where the folder named cannot be read
 */
export async function findSamples(named: string | undefined, context: ToolContext): Promise<SamplesFolder[]> {
  if (named !== undefined) {
    const directory = await resolveResultsFolder({ folder: named, context });
    return [await readFolder(directory, named)];
  }
  const folders = await Promise.all(
    (await listResultsFolders(context.cwd)).map(async (name) => {
      const directory = join(context.cwd, name);
      return await readFolder(directory, relative(context.cwd, directory)).catch((error: unknown) => {
        if (EvalcurveError.isInstance(error)) return null;
        throw error;
      });
    }),
  );
  return folders.filter((folder) => folder !== null && folder.tasks.length > 0) as SamplesFolder[];
}

async function readFolder(directory: string, shownAs: string): Promise<SamplesFolder> {
  const tree = await readResultsTree(directory);
  const note = tree.entries.find(({ evaluation }) => evaluation.note !== undefined)?.evaluation.note ?? null;
  return { directory, shownAs, tasks: listTaskSamples(tree), note };
}
