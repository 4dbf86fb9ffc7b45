import { coloursFor, formatCommand, wrapText } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { formatCount } from '@evalcurve/locale';
import { pickFromSets } from '../pick-from-sets.ts';
import type { PickOptions } from '../pick-questions.ts';
import type { QuestionsView } from '../question-set.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';
import { formatQuestion } from './format-question.ts';
import { setTitle } from './set-title.ts';
import { sourceLine } from './source-line.ts';
import { textWidth } from './text-width.ts';

/** Prints some questions of each task, for people; on stderr what to look at next. */
export function printQuestions(
  view: QuestionsView,
  { context, pick }: { context: ToolContext; pick: PickOptions },
): void {
  const { language, stdout, stderr, env } = context;
  const texts = QUESTION_TEXTS[language];
  const { width } = textWidth(context);
  const colours = coloursFor({ stream: stdout, env });
  const sections: string[] = [];
  for (const { set, questions: picked } of pickFromSets(view.sets, pick)) {
    const counts = texts.shownOf(
      formatCount(picked.length, language),
      formatCount(set.questions.length, language),
    );
    const header = [setTitle(set, language), counts, sourceLine({ ...view, sets: [set] }, language)].join(
      ' · ',
    );
    const questions = picked.map((question) => formatQuestion(question, { set, width, colours, language }));
    sections.push([colours.bold(wrapText({ text: header, width })), ...questions].join('\n\n'));
  }
  stdout.write(`${sections.join('\n\n')}\n`);
  const [first] = view.sets;
  if (first) {
    const command = formatCommand({ context, tool: 'questions', arguments: [first.task, '--stats'] });
    stderr.write(`${texts.next} ${command}\n`);
  }
}
