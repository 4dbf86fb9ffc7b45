import { z } from 'zod';
import { multipleChoice } from '../multiple-choice.ts';
import { readRow } from '../read-row.ts';
import type { TaskDefinition } from '../task-definition.ts';

const name = 'piqa';

const schema = z.object({
  goal: z.string(),
  sol1: z.string(),
  sol2: z.string(),
  label: z.int().min(0).max(1),
});

/** PIQA: which of two ways reaches an everyday goal. */
export const piqaTask: TaskDefinition = {
  name,
  alias: name,
  version: 1,
  dataset: {
    repository: 'baber/piqa',
    config: null,
    split: 'validation',
    fewshotSplit: 'train',
    splits: ['train', 'validation'],
  },
  sampler: 'random-others',
  description: '',
  metrics: ['acc', 'acc_norm'],
  templates: {
    text: 'Question: {{goal}}\nAnswer:',
    target: 'label',
    choice: '{{[sol1, sol2]}}',
    decontaminationQuery: 'goal',
  },
  read: (row) => {
    const { document, columns } = readRow(row, { task: name, schema });
    const { goal, sol1, sol2, label } = columns;
    const question = `Question: ${goal}\nAnswer:`;
    return multipleChoice({ document, question, choices: [sol1, sol2], gold: label });
  },
};
