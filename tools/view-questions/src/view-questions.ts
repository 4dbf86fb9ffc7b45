import { formatCommand, UsageError } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { listJson } from './list-json.ts';
import { printList } from './print/print-list.ts';
import { printProblems } from './print/print-problems.ts';
import { printQuestions } from './print/print-questions.ts';
import { printStatistics } from './print/print-statistics.ts';
import { questionsJson, statisticsJson } from './questions-json.ts';
import { findSamples } from './source/find-samples.ts';
import { readQuestions } from './source/read-questions.ts';
import type { ViewQuestionsArguments } from './view-questions-arguments.ts';

const DEFAULT_COUNT = 5;

/**
 * Shows questions, or numbers over them, or what can be asked for.
 *
 * @throws UsageError, UnknownTaskError, ResultsFolderError, NoResultsError,
 *   SampleParseError, and what `@evalcurve/hub` throws where the dataset cannot be had
 * @example
 * await viewQuestions({ task: 'mmlu_anatomy', count: 5 }, context);
 */
export async function viewQuestions(flags: ViewQuestionsArguments, context: ToolContext): Promise<void> {
  const { count = DEFAULT_COUNT, seed } = flags;
  checkFlags(flags, context);
  if (flags.list === true) {
    const folders = await findSamples(flags.results, context);
    const tasks = folders.flatMap((folder) => folder.tasks);
    if (flags.json === true) writeJson(listJson(tasks), context);
    else printList(tasks, context);
    return;
  }
  const view = await readQuestions(flags, context);
  if (flags.json === true) {
    writeJson(flags.stats === true ? statisticsJson(view) : questionsJson(view, { count, seed }), context);
  } else if (flags.stats === true) {
    printStatistics(view, context);
  } else {
    printQuestions(view, { context, pick: { count, seed }, flags });
  }
  printProblems(view, context);
}

function checkFlags({ task, count, stats, list, seed }: ViewQuestionsArguments, context: ToolContext): void {
  if (task === undefined && stats !== true && list !== true) {
    throw new UsageError('no task or subject given', {
      hint: [['mmlu_anatomy', '5'], ['--list']]
        .map((words) => formatCommand({ context, tool: 'questions', arguments: words }))
        .join('\n'),
    });
  }
  if (count !== undefined && (!Number.isInteger(count) || count < 1)) {
    throw new UsageError(`"${count}" is no number of questions: expected a whole number from 1`);
  }
  if (seed !== undefined && !Number.isInteger(seed)) throw new UsageError(`--seed: expected a whole number`);
}

function writeJson(value: object, { stdout }: ToolContext): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
