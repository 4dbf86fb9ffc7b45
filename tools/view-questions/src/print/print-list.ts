import { coloursFor, formatTable, showControlCharacters } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { formatCount } from '@evalcurve/locale';
import {
  categoryOf,
  MMLU_CATEGORIES,
  MMLU_SUBJECT_NAMES,
  MMLU_SUBJECTS,
  taskOfSubject,
} from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import type { TaskSamples } from '../source/task-samples.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';
import { textWidth } from './text-width.ts';

/** Prints what can be asked for: the subjects by category, and other tasks with logged samples. */
export function printList(tasks: readonly TaskSamples[], context: ToolContext): void {
  const { language, stdout, env } = context;
  const texts = QUESTION_TEXTS[language];
  const colours = coloursFor({ stream: stdout, env });
  const sections = MMLU_CATEGORIES.map((category) => {
    const subjects = SUBJECTS.filter((subject) => categoryOf(subject) === category);
    return { title: texts.categories[category], table: subjectTable(subjects, { tasks, context }) };
  });
  const others = tasks.filter(({ subject }) => subject === null);
  if (others.length > 0) sections.push({ title: texts.otherTasks, table: otherTable(others, context) });
  stdout.write(sections.map(({ title, table }) => `${colours.bold(title)}\n${table}\n`).join('\n'));
}

const SUBJECTS = Object.keys(MMLU_SUBJECTS) as MmluSubject[];

interface SubjectTableOptions {
  readonly tasks: readonly TaskSamples[];
  readonly context: ToolContext;
}

function subjectTable(subjects: readonly MmluSubject[], { tasks, context }: SubjectTableOptions): string {
  const { language } = context;
  const { table } = QUESTION_TEXTS[language];
  return formatTable({
    indent: '  ',
    width: textWidth(context).tableWidth,
    columns: [
      { header: table.task },
      { header: table.subject, dropOrder: 1 },
      { header: table.questions, align: 'right' },
      ...(tasks.length === 0 ? [] : [{ header: table.samples }]),
    ],
    rows: subjects.map((subject) => [
      taskOfSubject(subject),
      MMLU_SUBJECT_NAMES[subject][language],
      formatCount(MMLU_SUBJECTS[subject].testQuestions, language),
      checkpointsOf(
        tasks.find((samples) => samples.subject === subject),
        context,
      ),
    ]),
  });
}

function otherTable(tasks: readonly TaskSamples[], context: ToolContext): string {
  const { table } = QUESTION_TEXTS[context.language];
  return formatTable({
    indent: '  ',
    width: textWidth(context).tableWidth,
    columns: [{ header: table.task }, { header: table.samples }],
    rows: tasks.map((samples) => [showControlCharacters(samples.task), checkpointsOf(samples, context)]),
  });
}

function checkpointsOf(samples: TaskSamples | undefined, { language }: ToolContext): string {
  return samples ? QUESTION_TEXTS[language].checkpoints(samples.files.length) : '';
}
