import { z } from 'zod';
import { DocumentError } from '../document-error.ts';
import { multipleChoice } from '../multiple-choice.ts';
import { readRow } from '../read-row.ts';
import type { TaskDefinition } from '../task-definition.ts';

const schema = z.object({
  question: z.string(),
  choices: z.object({ text: z.array(z.string()), label: z.array(z.string()) }),
  answerKey: z.string(),
});

/** One of the two parts of ARC: `ARC-Easy` or `ARC-Challenge`. */
export function arcTask(name: string, config: string): TaskDefinition {
  return {
    name,
    alias: name,
    version: 1,
    dataset: {
      repository: 'allenai/ai2_arc',
      config,
      split: 'test',
      fewshotSplit: 'train',
      splits: ['train', 'validation', 'test'],
    },
    sampler: 'random',
    description: '',
    metrics: ['acc', 'acc_norm'],
    templates: {
      text: 'Question: {{question}}\nAnswer:',
      target: '{{choices.label.index(answerKey)}}',
      choice: '{{choices.text}}',
      decontaminationQuery: 'Question: {{question}}\nAnswer:',
    },
    read: (row) => {
      const { document, columns } = readRow(row, { task: name, schema });
      const { question, choices, answerKey } = columns;
      const gold = choices.label.indexOf(answerKey);
      if (gold === -1) {
        throw new DocumentError({ task: name, column: 'answerKey', problem: `"${answerKey}" is no label` });
      }
      return multipleChoice({
        document,
        question: `Question: ${question}\nAnswer:`,
        choices: choices.text,
        gold,
      });
    },
  };
}
