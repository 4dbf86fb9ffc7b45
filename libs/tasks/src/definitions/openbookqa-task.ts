import { z } from 'zod';
import { DocumentError } from '../document-error.ts';
import { multipleChoice } from '../multiple-choice.ts';
import { leftStrip } from '../python/strip.ts';
import { readRow } from '../read-row.ts';
import type { TaskDefinition } from '../task-definition.ts';

const name = 'openbookqa';

const schema = z.object({
  question_stem: z.string(),
  choices: z.object({ text: z.array(z.string()), label: z.array(z.string()) }),
  answerKey: z.string(),
});

/** OpenBookQA: elementary science, without the book. */
export const openbookqaTask: TaskDefinition = {
  name,
  alias: name,
  version: 1,
  dataset: {
    repository: 'allenai/openbookqa',
    config: 'main',
    split: 'test',
    fewshotSplit: 'train',
    splits: ['train', 'validation', 'test'],
  },
  sampler: 'random',
  description: '',
  metrics: ['acc', 'acc_norm'],
  templates: {
    text: 'question_stem',
    target: '{{choices.label.index(answerKey.lstrip())}}',
    choice: '{{choices.text}}',
    decontaminationQuery: 'question_stem',
  },
  read: (row) => {
    const { document, columns } = readRow(row, { task: name, schema });
    const { question_stem: question, choices, answerKey } = columns;
    const gold = choices.label.indexOf(leftStrip(answerKey));
    if (gold === -1) {
      throw new DocumentError({ task: name, column: 'answerKey', problem: `"${answerKey}" is no label` });
    }
    return multipleChoice({ document, question, choices: choices.text, gold });
  },
};
