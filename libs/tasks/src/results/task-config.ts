import type { AnsweredTask } from '../answer-tasks.ts';
import type { JsonObject } from '../json-value.ts';

/** What lm_eval writes of one task under `configs`, as far as it is the same here. */
export function taskConfig({ task, numFewshot }: AnsweredTask, modelArgs: JsonObject): JsonObject {
  const { repository, config, split, fewshotSplit } = task.dataset;
  return {
    task: task.name,
    task_alias: task.alias,
    dataset_path: repository,
    ...(config !== null && { dataset_name: config }),
    [`${split}_split`]: split,
    fewshot_split: fewshotSplit,
    description: task.description,
    target_delimiter: ' ',
    fewshot_delimiter: '\n\n',
    fewshot_config: { sampler: task.sampler === 'first' ? 'first_n' : 'default', split: fewshotSplit },
    num_fewshot: numFewshot,
    metric_list: task.metrics.map((metric) => ({ metric, aggregation: 'mean', higher_is_better: true })),
    output_type: 'multiple_choice',
    repeats: 1,
    metadata: { version: task.version, ...modelArgs },
  };
}
