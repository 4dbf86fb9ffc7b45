import { z } from 'zod';
import { strip } from '../python/strip.ts';
import { readRow } from '../read-row.ts';
import type { TaskDefinition } from '../task-definition.ts';

const name = 'winogrande';

const schema = z.object({
  sentence: z.string().includes('_'),
  option1: z.string(),
  option2: z.string(),
  answer: z.enum(['1', '2']),
});

/** WinoGrande: the same end of a sentence is scored after either name in the gap. */
export const winograndeTask: TaskDefinition = {
  name,
  alias: name,
  version: 1,
  dataset: {
    repository: 'allenai/winogrande',
    config: 'winogrande_xl',
    split: 'validation',
    fewshotSplit: 'train',
    splits: ['train', 'validation'],
  },
  sampler: 'random-others',
  description: '',
  metrics: ['acc'],
  templates: {
    text: '<function doc_to_text>',
    target: '<function doc_to_target>',
    choice: '<function doc_to_choice>',
    decontaminationQuery: 'sentence',
  },
  read: (row) => {
    const { document, columns } = readRow(row, { task: name, schema });
    const { sentence, option1, option2, answer } = columns;
    const gap = sentence.indexOf('_');
    const target = strip(sentence.slice(gap + 1));
    const contexts = [option1, option2].map((option) => sentence.slice(0, gap) + option);
    const gold = Number(answer) - 1;
    return {
      document,
      contexts,
      continuations: contexts.map(() => ` ${target}`),
      choices: contexts,
      gold,
      target,
      example: [contexts[gold], target].filter(Boolean).join(' '),
    };
  },
};
