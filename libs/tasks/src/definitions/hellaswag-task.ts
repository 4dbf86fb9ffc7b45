import { z } from 'zod';
import { multipleChoice } from '../multiple-choice.ts';
import { capitalize } from '../python/capitalize.ts';
import { strip } from '../python/strip.ts';
import { readRow } from '../read-row.ts';
import type { TaskDefinition } from '../task-definition.ts';

const name = 'hellaswag';

const schema = z.object({
  activity_label: z.string(),
  ctx_a: z.string(),
  ctx_b: z.string(),
  endings: z.array(z.string()).length(4),
  label: z.stringFormat('one of "0" to "3"', /^[0-3]$/u),
});

/** HellaSwag: how a description of something happening goes on. */
export const hellaswagTask: TaskDefinition = {
  name,
  alias: name,
  version: 1,
  dataset: {
    repository: 'Rowan/hellaswag',
    config: null,
    split: 'validation',
    fewshotSplit: 'train',
    splits: ['train', 'validation'],
  },
  sampler: 'random-others',
  description: '',
  metrics: ['acc', 'acc_norm'],
  templates: {
    text: '{{query}}',
    target: '{{label}}',
    choice: 'choices',
    process: '<function process_docs>',
  },
  read: (row) => {
    const { document, columns } = readRow(row, { task: name, schema });
    const { activity_label: activity, ctx_a: before, ctx_b: after, endings, label } = columns;
    const query = withoutArtifacts(`${activity}: ${before} ${capitalize(after)}`);
    const choices = endings.map(withoutArtifacts);
    const gold = Number(label);
    // lm_eval's `process_docs` adds these columns, so they are part of what it hashes.
    return multipleChoice({
      document: { ...document, query, choices, gold },
      question: query,
      choices,
      gold,
    });
  },
};

// `preprocess` of lm_eval's tasks/hellaswag/utils.py: brackets come from WikiHow's titles.
function withoutArtifacts(text: string): string {
  return strip(text)
    .replaceAll(' [title]', '. ')
    .replaceAll(/\[[^\n]*?\]/gu, '')
    .replaceAll('  ', ' ');
}
