import { formatCommand, listResultsFolders, ResultsFolderError } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { getPreset, type Preset } from '@evalcurve/presets';
import type { QuestionsView } from '../question-set.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';
import type { ViewQuestionsArguments } from '../view-questions-arguments.ts';
import { findSamples } from './find-samples.ts';
import type { SamplesFolder } from './find-samples.ts';
import { NoAnswersError } from './no-answers-error.ts';
import { questionScope } from './question-scope.ts';
import { questionsDataset } from './questions-dataset.ts';
import { readDatasetQuestions } from './read-dataset-questions.ts';
import { readSampleQuestions } from './read-sample-questions.ts';
import { selectTaskSamples } from './task-samples.ts';
import type { TaskSamples } from './task-samples.ts';

/**
 * Reads the questions that were asked for: from logged samples where there are some, else from the
 * dataset on the Hub. Says on stderr why samples were passed over.
 *
 * @throws UnknownTaskError, NoAnswersError, ResultsFolderError, NoResultsError, SampleParseError,
 *   and what `@evalcurve/hub` throws
 */
export async function readQuestions(
  flags: ViewQuestionsArguments,
  context: ToolContext,
): Promise<QuestionsView> {
  const preset = flags.preset === undefined ? null : getPreset(flags.preset);
  const folders = flags.split === undefined ? await findFolders(flags, { preset, context }) : [];
  const sampleTasks = folders.flatMap(({ tasks }) => tasks.map(({ task }) => task));
  const listCommand = formatCommand({ context, tool: 'questions', arguments: ['--list'] });
  const scope = questionScope({ name: flags.task, sampleTasks, listCommand });
  const found = folders
    .map((folder) => ({ folder, selected: selectTaskSamples(folder.tasks, { scope, name: flags.task }) }))
    .filter(({ selected }) => selected.length > 0);
  const [only] = found;
  if (only && found.length === 1) return await readFolder(only.folder, only.selected);

  const texts = QUESTION_TEXTS[context.language];
  const name = flags.task ?? 'mmlu';
  const flag = flagOfAnswers(flags);
  if (found.length === 0 && flag !== null) throw new NoAnswersError({ task: name, flag });
  if (found.length > 1) {
    const candidates = found.map(({ folder }) => folder.shownAs);
    if (scope.kind === 'task' || flag !== null) throw severalFolders(name, candidates);
    context.stderr.write(`${texts.severalFolders(name, candidates.join(', '))}\n`);
  } else if (flags.results !== undefined) {
    context.stderr.write(`${texts.noSamples(name, flags.results)}\n`);
  }
  return await readDatasetQuestions({
    dataset: questionsDataset({ preset, endpoint: flags.endpoint, context }),
    subjects: scope.kind === 'subjects' ? scope.subjects : [],
    split: flags.split ?? 'test',
    signal: context.signal,
  });
}

interface FolderScope {
  readonly preset: Preset | null;
  readonly context: ToolContext;
}

// Of a preset only its own folder is meant, where that is there.
async function findFolders(
  flags: ViewQuestionsArguments,
  { preset, context }: FolderScope,
): Promise<SamplesFolder[]> {
  if (preset === null) return await findSamples(flags, context);
  const own = (await listResultsFolders(context.cwd)).filter((name) => name === preset.resultsDirectory);
  return (await Promise.all(own.map((name) => findSamples({ ...flags, results: name }, context)))).flat();
}

// Nobody has answered the questions of the dataset.
function flagOfAnswers({ wrong, flipped, hardest, model }: ViewQuestionsArguments): string | null {
  if (wrong === true) return '--wrong';
  if (flipped !== undefined) return '--flipped';
  if (hardest === true) return '--hardest';
  return model === undefined ? null : '--model';
}

async function readFolder(folder: SamplesFolder, selected: readonly TaskSamples[]): Promise<QuestionsView> {
  const read = [];
  for (const samples of selected) read.push(await readSampleQuestions(samples));
  return {
    source: { kind: 'samples', directory: folder.shownAs },
    note: folder.note,
    sets: read.map(({ set }) => set),
    problems: read.flatMap(({ problems }) => problems),
  };
}

// No dataset is known for a task other than MMLU: there is nothing to fall back to.
function severalFolders(name: string, candidates: readonly string[]): ResultsFolderError {
  return new ResultsFolderError(`${candidates.length} folders here hold samples of ${name}`, {
    hint: `Name the one to look at: --results ${candidates.join(' or --results ')}`,
    candidates,
  });
}
