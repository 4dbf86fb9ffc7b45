import type { MmluSplit } from './mmlu-question.ts';

/** One configuration of a dataset: a subject with the sizes of its splits. */
export interface DatasetConfig {
  readonly name: string;
  readonly splits: readonly { readonly name: MmluSplit; readonly bytes: number; readonly examples: number }[];
}

/**
 * The README.md of a dataset: its front matter tells `datasets` the configurations, the types of the
 * columns and where the files are, in the words that the Hub's `cais/mmlu` uses.
 */
export function datasetCard(configs: readonly DatasetConfig[]): string {
  return [
    '---',
    'dataset_info:',
    ...configs.flatMap(infoLines),
    'configs:',
    ...configs.flatMap(fileLines),
    '---',
    '',
    '# Invented questions',
    '',
    'In the form of MMLU, made for tests. They are not questions of MMLU.',
    '',
  ].join('\n');
}

function infoLines({ name, splits }: DatasetConfig): string[] {
  return [
    `- config_name: ${name}`,
    '  features:',
    '  - name: question',
    '    dtype: string',
    '  - name: subject',
    '    dtype: string',
    '  - name: choices',
    '    sequence: string',
    '  - name: answer',
    '    dtype:',
    '      class_label:',
    '        names:',
    ...['A', 'B', 'C', 'D'].map((letter, index) => `          '${index}': ${letter}`),
    '  splits:',
    ...splits.flatMap((split) => [
      `  - name: ${split.name}`,
      `    num_bytes: ${split.bytes}`,
      `    num_examples: ${split.examples}`,
    ]),
  ];
}

function fileLines({ name, splits }: DatasetConfig): string[] {
  return [
    `- config_name: ${name}`,
    '  data_files:',
    ...splits.flatMap((split) => [`  - split: ${split.name}`, `    path: ${name}/${split.name}-*`]),
  ];
}
