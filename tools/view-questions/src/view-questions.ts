import { formatCommand, UsageError } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { filterQuestions } from './filter/filter-questions.ts';
import { questionFilters } from './filter/question-filters.ts';
import { listJson } from './list-json.ts';
import { printList } from './print/print-list.ts';
import { printProblems } from './print/print-problems.ts';
import { printQuestions } from './print/print-questions.ts';
import { printStatistics } from './print/print-statistics.ts';
import type { QuestionsView } from './question-set.ts';
import { questionsJson, statisticsJson } from './questions-json.ts';
import { findSamples } from './source/find-samples.ts';
import { readQuestions } from './source/read-questions.ts';
import type { ViewQuestionsArguments } from './view-questions-arguments.ts';

const DEFAULT_COUNT = 5;

/**
 * Shows questions, or numbers over them, or what can be asked for.
 *
 * @throws UsageError, UnknownTaskError, NoAnswersError, CheckpointSelectionError, ResultsFolderError, NoResultsError,
 *   SampleParseError, and what `@evalcurve/hub` throws where the dataset cannot be had
 * @example
 * await viewQuestions({ task: 'mmlu_anatomy', count: 5 }, context);
 */
export async function viewQuestions(flags: ViewQuestionsArguments, context: ToolContext): Promise<void> {
  checkFlags(flags, context);
  if (flags.list === true) {
    const folders = await findSamples(flags, context);
    const tasks = folders.flatMap((folder) => folder.tasks);
    if (flags.json === true) writeJson(listJson(tasks), context);
    else printList(tasks, context);
    return;
  }
  const view = await readQuestions(flags, context);
  if (flags.stats !== true) showQuestions(view, { flags, context });
  else if (flags.json === true) writeJson(statisticsJson(view), context);
  else printStatistics(view, context);
  printProblems(view, context);
}

interface ShowQuestionsOptions {
  readonly flags: ViewQuestionsArguments;
  readonly context: ToolContext;
}

function showQuestions(view: QuestionsView, { flags, context }: ShowQuestionsOptions): void {
  const { count = DEFAULT_COUNT, seed, hardest } = flags;
  const pick = { count, seed, hardest };
  const filters = questionFilters(flags, view.sets);
  const filtered = { ...view, sets: filterQuestions(view.sets, filters) };
  if (flags.json === true) writeJson(questionsJson(filtered, { ...pick, filters }), context);
  else printQuestions(filtered, { context, pick, filters, flags });
}

function checkFlags(flags: ViewQuestionsArguments, context: ToolContext): void {
  const { task, count, stats, list, seed, wrong, checkpoint, flipped, hardest, search } = flags;
  const isOverAll = [stats, list, wrong, hardest].includes(true) || (flipped ?? search) !== undefined;
  if (task === undefined && !isOverAll) {
    throw new UsageError('no task or subject given', {
      hint: [['mmlu_anatomy', '5'], ['--list']]
        .map((words) => formatCommand({ context, tool: 'questions', arguments: words }))
        .join('\n'),
    });
  }
  if (count !== undefined && (!Number.isInteger(count) || count < 1)) {
    throw new UsageError(`"${count}" is no number of questions: expected a whole number from 1`);
  }
  if (checkpoint !== undefined && wrong !== true) {
    throw new UsageError('--checkpoint is for --wrong: give both');
  }
  if (search?.trim() === '') throw new UsageError('--search: expected some text');
  if (seed !== undefined && !Number.isInteger(seed)) throw new UsageError(`--seed: expected a whole number`);
}

function writeJson(value: object, { stdout }: ToolContext): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
