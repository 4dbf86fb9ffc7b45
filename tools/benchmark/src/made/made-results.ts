import { MMLU_CATEGORIES, MMLU_SUBJECTS } from '@evalcurve/mmlu';
import { madeScores } from './made-scores.ts';
import { madeTaskConfig } from './made-task-config.ts';

const SUBJECTS = Object.entries(MMLU_SUBJECTS).map(([name, facts]) => ({ name, ...facts }));
const NAMES = SUBJECTS.map(({ name }) => `mmlu_${name}`);
const GROUPS = MMLU_CATEGORIES.map((category) => `mmlu_${category}`);

/**
 * Results as lm_eval 0.4.12 writes them for MMLU without samples, with made scores that rise with the step:
 * key for key, the settings of all tasks too, so that the file is as long as a real one (130 kB).
 */
export function madeResults(step: number): Readonly<Record<string, unknown>> {
  const { results, groups } = madeScores(step);
  return {
    results: { ...results, ...groups },
    groups,
    group_subtasks: {
      mmlu: GROUPS,
      ...Object.fromEntries(
        MMLU_CATEGORIES.map((category) => [
          `mmlu_${category}`,
          SUBJECTS.filter((subject) => subject.category === category).map(({ name }) => `mmlu_${name}`),
        ]),
      ),
    },
    configs: Object.fromEntries(SUBJECTS.map(({ name }) => [`mmlu_${name}`, madeTaskConfig(name)])),
    versions: { mmlu: '2', ...ofEach([...GROUPS], '2'), ...ofEach(NAMES, 1.5) },
    'n-shot': ofEach(NAMES, 0),
    higher_is_better: ofEach([...NAMES, ...GROUPS], { acc: true }),
    'n-samples': Object.fromEntries(
      SUBJECTS.map(({ name, testQuestions: count }) => [
        `mmlu_${name}`,
        { original: count, effective: count },
      ]),
    ),
    ...madeRunFacts(),
  };
}

function ofEach(names: readonly string[], value: unknown): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

function madeRunFacts(): object {
  return {
    config: {
      ...{ model: 'hf', model_args: { pretrained: 'tiiuae/dense-500m-arch1', dtype: 'bfloat16' } },
      ...{ model_num_parameters: 522_000_000, model_dtype: 'torch.bfloat16', model_revision: 'main' },
      ...{ model_sha: '', batch_size: '16', batch_sizes: [], device: 'cuda:0', use_cache: null, limit: null },
      ...{ bootstrap_iters: 100_000, gen_kwargs: {}, random_seed: 0, numpy_seed: 1234, torch_seed: 1234 },
      fewshot_seed: 1234,
    },
    ...{ git_hash: null, date: 1_767_323_045.678, pretty_env_info: 'PyTorch version: 2.13.0\n'.repeat(160) },
    ...{ transformers_version: '5.18.0', lm_eval_version: '0.4.12', upper_git_hash: null },
    ...{ tokenizer_pad_token: ['<|pad|>', '0'], tokenizer_eos_token: ['<|end|>', '1'] },
    ...{ tokenizer_bos_token: ['<|begin|>', '2'], eot_token_id: 1, max_length: 2048, task_hashes: {} },
    ...{ model_source: 'hf', model_name: 'tiiuae/dense-500m-arch1' },
    ...{ model_name_sanitized: 'tiiuae__dense-500m-arch1', system_instruction: null },
    ...{ system_instruction_sha: null, fewshot_as_multiturn: null, chat_template: null },
    ...{ chat_template_sha: null, total_evaluation_time_seconds: '183.25' },
  };
}
