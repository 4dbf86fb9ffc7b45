import type { AnsweredTask } from '../answer-tasks.ts';
import type { JsonObject, JsonValue } from '../json-value.ts';
import type { TaskGroup } from '../task-group.ts';
import type { ResultsFacts } from './results-facts.ts';
import { scoreTasks, type ScoredTask } from './score-tasks.ts';
import { taskConfig } from './task-config.ts';

/** Answered tasks and what is known of the run. */
export interface BuildResultsOptions {
  readonly tasks: readonly AnsweredTask[];
  readonly groups: readonly TaskGroup[];
  readonly facts: ResultsFacts;
}

/**
 * The content of `results_<time>.json` with the keys and in the order of lm_eval 0.4.12. What says
 * which program made it (`lm_eval_version`, `config.model`) names evalcurve's engine.
 */
export function buildResults({ tasks, groups, facts }: BuildResultsOptions): JsonObject {
  const scored = scoreTasks(tasks, groups);
  const groupRows = scored.filter(({ isGroup }) => isGroup);
  return {
    results: byName(scored, rowOf),
    ...(groupRows.length > 0 && { groups: byName(groupRows, rowOf) }),
    group_subtasks: byName(groups, ({ members }) => members),
    configs: sorted(byTask(tasks, (answered) => taskConfig(answered, facts.modelArgs))),
    versions: sorted({
      ...byTask(tasks, ({ task }) => task.version),
      ...byName(groups, ({ version }) => version),
    }),
    'n-shot': sorted(
      withGroups(
        byTask(tasks, ({ numFewshot }) => numFewshot),
        groups,
      ),
    ),
    higher_is_better: sorted(withGroups(byTask(tasks, higherIsBetter), groups)),
    'n-samples': byTask(tasks, ({ documentCount, questions }) => ({
      original: documentCount,
      effective: questions.length,
    })),
    ...runOf(facts),
    task_hashes: byTask(tasks, ({ hash }) => hash),
    ...modelOf(facts),
  };
}

function rowOf({ name, alias, isGroup, n, metrics }: ScoredTask): JsonObject {
  const scores = Object.entries(metrics).flatMap(([metric, { value, stderr }]): [string, JsonValue][] => [
    [`${metric},none`, value],
    [`${metric}_stderr,none`, stderr ?? 'N/A'],
  ]);
  const counts = Object.entries(metrics).map(([metric, score]) => [`${metric},none`, score.n]);
  return {
    ...(isGroup ? { alias, name } : { name, alias }),
    sample_len: n,
    ...Object.fromEntries(scores),
    ...(isGroup && { sample_count: Object.fromEntries(counts) as JsonObject }),
  };
}

function higherIsBetter({ task }: AnsweredTask): JsonObject {
  return Object.fromEntries(task.metrics.map((metric) => [metric, true]));
}

// A group has what its members agree on; members that are groups themselves come too late for it.
function withGroups(leaves: JsonObject, groups: readonly TaskGroup[]): JsonObject {
  const all: Record<string, JsonValue> = { ...leaves };
  for (const { name, members } of groups) {
    const values = members.flatMap((member) => (member in all ? [all[member] ?? null] : []));
    const [first] = values;
    if (first !== undefined && new Set(values.map((value) => JSON.stringify(value))).size === 1) {
      all[name] = first;
    }
  }
  return all;
}

function runOf({
  modelArgs,
  config,
  limit,
  seed,
  engine,
  environment,
  tokenizer,
  startedAt,
}: ResultsFacts): JsonObject {
  return {
    config: {
      model: 'evalcurve-embedded',
      model_args: modelArgs,
      ...config,
      limit,
      // As lm_eval writes it: the standard errors of these metrics need none.
      bootstrap_iters: 100_000,
      gen_kwargs: {},
      random_seed: seed ?? 0,
      numpy_seed: seed ?? 1234,
      torch_seed: seed ?? 1234,
      fewshot_seed: seed ?? 1234,
    },
    git_hash: null,
    date: startedAt,
    pretty_env_info: environment,
    transformers_version: null,
    lm_eval_version: engine,
    upper_git_hash: null,
    ...tokenizer,
  };
}

function modelOf({ modelName, modelNameSanitized, durationSeconds }: ResultsFacts): JsonObject {
  return {
    model_source: 'evalcurve-embedded',
    model_name: modelName,
    model_name_sanitized: modelNameSanitized,
    system_instruction: null,
    system_instruction_sha: null,
    fewshot_as_multiturn: null,
    chat_template: null,
    chat_template_sha: null,
    total_evaluation_time_seconds: String(durationSeconds),
  };
}

function byTask(tasks: readonly AnsweredTask[], read: (task: AnsweredTask) => JsonValue): JsonObject {
  return Object.fromEntries(tasks.map((answered) => [answered.task.name, read(answered)]));
}

function byName<Named extends { readonly name: string }>(
  named: readonly Named[],
  read: (one: Named) => JsonValue,
): JsonObject {
  return Object.fromEntries(named.map((one) => [one.name, read(one)]));
}

function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
