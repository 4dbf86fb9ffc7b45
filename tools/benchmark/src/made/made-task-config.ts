const QUESTION = `{{question.strip()}}\n${['A', 'B', 'C', 'D']
  .map((letter, index) => `${letter}. {{choices[${index}]}}\n`)
  .join('')}Answer:`;

/** What lm_eval 0.4.12 records of one subject's settings. */
export function madeTaskConfig(subject: string): Readonly<Record<string, unknown>> {
  const asked = { doc_to_text: QUESTION, doc_to_target: 'answer', doc_to_choice: ['A', 'B', 'C', 'D'] };
  const delimiters = { target_delimiter: ' ', fewshot_delimiter: '\n\n' };
  return {
    ...{ task: `mmlu_${subject}`, task_alias: subject, dataset_path: 'cais/mmlu', dataset_name: subject },
    ...{ test_split: 'test', fewshot_split: 'dev', unsafe_code: false, ...asked, ...delimiters },
    description: `Multiple choice questions (with answers) about ${subject.replaceAll('_', ' ')}.\n\n`,
    fewshot_config: {
      ...{ sampler: 'first_n', split: 'dev', process_docs: null, fewshot_indices: null, samples: null },
      ...{ ...asked, gen_prefix: null, ...delimiters },
    },
    num_fewshot: 0,
    metric_list: [{ metric: 'acc', aggregation: 'mean', higher_is_better: true }],
    ...{ output_type: 'multiple_choice', repeats: 1, should_decontaminate: false },
    metadata: {
      ...{ version: 1, pretrained: 'tiiuae/dense-500m-arch1', dtype: 'bfloat16' },
      config_source: `lm_eval/tasks/mmlu/default/mmlu_${subject}.yaml`,
    },
  };
}
