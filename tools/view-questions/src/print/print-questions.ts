import { coloursFor, formatCommand, showControlCharacters, wrapText } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { formatCount } from '@evalcurve/locale';
import { pickFromSets } from '../pick-from-sets.ts';
import type { PickFromSetsOptions } from '../pick-from-sets.ts';
import type { QuestionFilter } from '../filter/question-filter.ts';
import type { QuestionsView } from '../question-set.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';
import type { ViewQuestionsArguments } from '../view-questions-arguments.ts';
import { formatQuestion } from './format-question.ts';
import { setTitle } from './set-title.ts';
import { sourceLine } from './source-line.ts';
import { textWidth } from './text-width.ts';

/** How {@link printQuestions} prints. */
export interface PrintQuestionsOptions {
  readonly context: ToolContext;
  readonly pick: PickFromSetsOptions;
  /** What the questions were filtered by. */
  readonly filters: readonly QuestionFilter[];
  /** The flags that said where the questions come from; what to look at next is to come from there, too. */
  readonly flags: Pick<ViewQuestionsArguments, 'results' | 'split' | 'endpoint'>;
}

/** Prints some questions of each task, for people; on stderr what to look at next. */
export function printQuestions(view: QuestionsView, options: PrintQuestionsOptions): void {
  const { context, pick } = options;
  const { language, stdout, stderr, env } = context;
  const texts = QUESTION_TEXTS[language];
  const { width } = textWidth(context);
  const colours = coloursFor({ stream: stdout, env });
  const sections: string[] = [];
  const by = [
    ...options.filters.map((filter) => showControlCharacters(texts.filter(filter))),
    ...(pick.hardest === true ? [texts.hardest] : []),
  ];
  for (const { set, questions: picked } of pickFromSets(view.sets, pick)) {
    const counts = texts.shownOf(
      formatCount(picked.length, language),
      formatCount(set.questions.length, language),
    );
    const source = sourceLine({ ...view, sets: [set] }, language);
    const header = [setTitle(set, language), counts, ...by, source].join(' · ');
    const questions = picked.map((question) => formatQuestion(question, { set, width, colours, language }));
    sections.push([colours.bold(wrapText({ text: header, width })), ...questions].join('\n\n'));
  }
  stdout.write(`${sections.length === 0 ? texts.noMatch : sections.join('\n\n')}\n`);
  const [first] = view.sets;
  if (first) {
    const words = [first.task, '--stats', ...sourceFlags(options.flags)];
    const command = formatCommand({ context, tool: 'questions', arguments: words });
    stderr.write(`${texts.next} ${command}\n`);
  }
}

function sourceFlags({ results, split, endpoint }: PrintQuestionsOptions['flags']): string[] {
  return Object.entries({ results, split, endpoint }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
}
