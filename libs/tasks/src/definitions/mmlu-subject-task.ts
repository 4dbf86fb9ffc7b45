import { taskOfSubject, type MmluSubject } from '@evalcurve/mmlu';
import { z } from 'zod';
import { multipleChoice } from '../multiple-choice.ts';
import { strip } from '../python/strip.ts';
import { readRow } from '../read-row.ts';
import type { TaskDefinition } from '../task-definition.ts';

const LETTERS = ['A', 'B', 'C', 'D'];

const schema = z.object({
  question: z.string(),
  choices: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  answer: z.int().min(0).max(3),
});

/** One subject of MMLU: the four choices are shown and their letters are scored. */
export function mmluSubjectTask(subject: MmluSubject): TaskDefinition {
  const name = taskOfSubject(subject);
  const words = subject.replaceAll('_', ' ');
  return {
    name,
    alias: subject,
    version: 1,
    dataset: {
      repository: 'cais/mmlu',
      config: subject,
      split: 'test',
      fewshotSplit: 'dev',
      splits: ['test'],
    },
    sampler: 'first',
    description: `The following are multiple choice questions (with answers) about ${words}.\n\n`,
    metrics: ['acc'],
    templates: {
      text: '{{question.strip()}}\nA. {{choices[0]}}\nB. {{choices[1]}}\nC. {{choices[2]}}\nD. {{choices[3]}}\nAnswer:',
      target: 'answer',
      choice: LETTERS,
    },
    read: (row) => {
      const { document, columns } = readRow(row, { task: name, schema });
      const choices = columns.choices.map((choice, index) => `${LETTERS[index] ?? ''}. ${choice}\n`);
      const question = `${strip(columns.question)}\n${choices.join('')}Answer:`;
      return multipleChoice({ document, question, choices: LETTERS, gold: columns.answer });
    },
  };
}
