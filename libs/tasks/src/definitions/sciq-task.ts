import { z } from 'zod';
import { multipleChoice } from '../multiple-choice.ts';
import { leftStrip } from '../python/strip.ts';
import { readRow } from '../read-row.ts';
import type { TaskDefinition } from '../task-definition.ts';

const name = 'sciq';
// The right answer is always put last.
const GOLD = 3;

const schema = z.object({
  question: z.string(),
  distractor1: z.string(),
  distractor2: z.string(),
  distractor3: z.string(),
  correct_answer: z.string(),
  support: z.string(),
});

/** SciQ: science questions with a paragraph that supports the answer. */
export const sciqTask: TaskDefinition = {
  name,
  alias: name,
  version: 1,
  dataset: {
    repository: 'allenai/sciq',
    config: null,
    split: 'test',
    fewshotSplit: 'train',
    splits: ['train', 'validation', 'test'],
  },
  sampler: 'random',
  description: '',
  metrics: ['acc', 'acc_norm'],
  templates: {
    text: '{{support.lstrip()}}\nQuestion: {{question}}\nAnswer:',
    target: GOLD,
    choice: '{{[distractor1, distractor2, distractor3, correct_answer]}}',
    decontaminationQuery: '{{support}} {{question}}',
  },
  read: (row) => {
    const { document, columns } = readRow(row, { task: name, schema });
    const { support, question, distractor1, distractor2, distractor3, correct_answer: correct } = columns;
    return multipleChoice({
      document,
      question: `${leftStrip(support)}\nQuestion: ${question}\nAnswer:`,
      choices: [distractor1, distractor2, distractor3, correct],
      gold: GOLD,
    });
  },
};
