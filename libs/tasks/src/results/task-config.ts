import type { AnsweredTask } from '../answer-tasks.ts';
import type { JsonObject } from '../json-value.ts';
import type { TaskDefinition } from '../task-definition.ts';

const DELIMITERS = { target: ' ', fewshot: '\n\n' };

/** What lm_eval 0.4.12 writes of one task under `configs`, but for the path of its definition. */
export function taskConfig({ task, numFewshot }: AnsweredTask, modelArgs: JsonObject): JsonObject {
  const { text, target, choice, process, decontaminationQuery } = task.templates;
  return {
    task: task.name,
    ...(task.alias !== task.name && { task_alias: task.alias }),
    ...datasetConfig(task),
    ...(process !== undefined && { process_docs: process }),
    doc_to_text: text,
    doc_to_target: target,
    unsafe_code: false,
    doc_to_choice: choice,
    description: task.description,
    target_delimiter: DELIMITERS.target,
    fewshot_delimiter: DELIMITERS.fewshot,
    fewshot_config: fewshotConfig(task),
    num_fewshot: numFewshot,
    metric_list: task.metrics.map((metric) => ({ metric, aggregation: 'mean', higher_is_better: true })),
    output_type: 'multiple_choice',
    repeats: 1,
    should_decontaminate: decontaminationQuery !== undefined,
    ...(decontaminationQuery !== undefined && { doc_to_decontamination_query: decontaminationQuery }),
    metadata: { version: task.version, ...modelArgs },
  };
}

function datasetConfig({ dataset }: TaskDefinition): JsonObject {
  const { repository, config, splits } = dataset;
  const roles = { train: 'training_split', validation: 'validation_split', test: 'test_split' };
  const ownFewshotSplit = fewshotSplitOf(dataset);
  return {
    dataset_path: repository,
    ...(config !== null && { dataset_name: config }),
    ...Object.fromEntries(splits.map((split) => [roles[split], split])),
    ...(ownFewshotSplit !== null && { fewshot_split: ownFewshotSplit }),
  };
}

function fewshotConfig({ dataset, sampler, templates }: TaskDefinition): JsonObject {
  return {
    sampler: sampler === 'first' ? 'first_n' : 'default',
    split: fewshotSplitOf(dataset),
    process_docs: templates.process ?? null,
    fewshot_indices: null,
    samples: null,
    doc_to_text: templates.text,
    doc_to_choice: templates.choice,
    doc_to_target: templates.target,
    gen_prefix: null,
    fewshot_delimiter: DELIMITERS.fewshot,
    target_delimiter: DELIMITERS.target,
  };
}

/** Examples come from the training split where a definition names no other. */
function fewshotSplitOf({ fewshotSplit }: TaskDefinition['dataset']): string | null {
  return fewshotSplit === 'train' ? null : fewshotSplit;
}
