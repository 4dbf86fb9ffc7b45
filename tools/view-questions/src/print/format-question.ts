import { showControlCharacters, wrapText } from '@evalcurve/cli';
import type { Colours } from '@evalcurve/cli';
import { formatCount, formatPercent } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import { answerRuns } from '../answer-runs.ts';
import type { AnswerRun } from '../answer-runs.ts';
import { letterOf } from '../letter-of.ts';
import type { Question, QuestionSet } from '../question-set.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';

/** How {@link formatQuestion} writes. */
export interface FormatQuestionOptions {
  readonly set: QuestionSet;
  readonly width: number;
  readonly colours: Colours;
  readonly language: Language;
}

const INDENT = '    ';

/**
 * One question with its choices, the right one marked, and who chose what: lines of a terminal.
 * Control characters are shown, line breaks of the question are kept.
 */
export function formatQuestion(question: Question, options: FormatQuestionOptions): string {
  const { width, colours, language } = options;
  const text = question.text === null ? QUESTION_TEXTS[language].noText : shown(question.text);
  return [
    colours.bold(hanging(`#${question.docId}`, { text, width })),
    ...question.choices.map((choice, index) => {
      const isRight = index === question.answer;
      const label = `${INDENT.slice(2)}${isRight ? '✓' : ' '} ${letterOf(index)}`;
      const line = hanging(label, { text: shown(choice), width });
      return isRight ? colours.green(line) : line;
    }),
    ...answerLines(question, options),
  ].join('\n');
}

function shown(text: string): string {
  return showControlCharacters(text.trim(), { keepLineBreaks: true });
}

// The label stands in the place of the first line's indent.
function hanging(label: string, { text, width }: { text: string; width: number }): string {
  const indent = ' '.repeat(Math.max(label.length + 1, INDENT.length));
  const lines = wrapText({ text: text === '' ? '–' : text, width, indent });
  return label + lines.slice(label.length);
}

function answerLines(
  { docId }: Question,
  { set, width, colours, language }: FormatQuestionOptions,
): string[] {
  const runs = answerRuns(set.checkpoints, docId);
  if (runs.length === 0) return [];
  const texts = QUESTION_TEXTS[language];
  const answers = set.checkpoints.flatMap(({ answers }) => answers.get(docId) ?? []);
  const scored = answers.filter(({ isRight }) => isRight !== null);
  const right = scored.filter(({ isRight }) => isRight).length;
  const share = scored.length === 0 ? null : formatPercent(right / scored.length, { language, digits: 0 });
  const list = runs.map((run) => unbroken(shownRun(run, texts.to))).join(' · ');
  return [
    ...(share === null
      ? []
      : [
          INDENT +
            texts.rightAt({
              right: formatCount(right, language),
              all: formatCount(scored.length, language),
              share,
            }),
        ]),
    ...wrapText({ text: list, width, indent: INDENT })
      .replaceAll(NO_BREAK, ' ')
      .split('\n')
      .map((line) => colours.dim(line)),
  ];
}

const NO_BREAK = '\u00a0';

function unbroken(text: string): string {
  return text.replaceAll(' ', NO_BREAK);
}

function shownRun({ first, last, chosen, isRight }: AnswerRun, to: string): string {
  const name = first === last ? first : `${first}${to}${last}`;
  const mark = isRight === null ? '?' : isRight ? '✓' : '✗';
  return `${showControlCharacters(name)} ${chosen === null ? '' : `${letterOf(chosen)} `}${mark}`;
}
