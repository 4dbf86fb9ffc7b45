import { expect, it } from '@jest/globals';
import { MMLU_SUBJECTS, type MmluSubject } from './mmlu-subjects.ts';
import { parseMmluTask } from './parse-mmlu-task.ts';
import { subjectOfTask } from './subject-of-task.ts';
import { taskOfSubject } from './task-of-subject.ts';

it.each([
  ['mmlu', { kind: 'total', variant: null }],
  ['mmlu_stem', { kind: 'category', category: 'stem', variant: null }],
  ['mmlu_social_sciences', { kind: 'category', category: 'social_sciences', variant: null }],
  ['mmlu_anatomy', { kind: 'subject', subject: 'anatomy', variant: null }],
])('reads %s of lm_eval 0.4', (task, expected) => {
  expect(parseMmluTask(task)).toEqual(expected);
});

it.each([
  [
    'hendrycksTest-us_foreign_policy',
    { kind: 'subject', subject: 'us_foreign_policy', variant: 'hendrycksTest' },
  ],
  [' - humanities', { kind: 'category', category: 'humanities', variant: null }],
  ['  - formal_logic', { kind: 'subject', subject: 'formal_logic', variant: null }],
  [
    ' - mmlu_flan_cot_fewshot_humanities',
    { kind: 'category', category: 'humanities', variant: 'flan_cot_fewshot' },
  ],
  ['stem', { kind: 'category', category: 'stem', variant: null }],
  ['social sciences', { kind: 'category', category: 'social_sciences', variant: null }],
  [
    'mmlu_continuation::social sciences',
    { kind: 'category', category: 'social_sciences', variant: 'continuation' },
  ],
  ['mmlu_stem::mmlu_anatomy', { kind: 'subject', subject: 'anatomy', variant: null }],
  ['mmlu:anatomy|5', { kind: 'subject', subject: 'anatomy', variant: 'lighteval' }],
  ['leaderboard|mmlu:anatomy|5|0', { kind: 'subject', subject: 'anatomy', variant: 'lighteval' }],
  ['mmlu:_average|5', { kind: 'total', variant: 'lighteval' }],
])('reads %j of another version', (task, expected) => {
  expect(parseMmluTask(task)).toEqual(expected);
});

it.each([
  ['mmlu_continuation_anatomy', 'continuation'],
  ['mmlu_anatomy_continuation', 'continuation'],
  ['mmlu_anatomy_generative', 'generative'],
  ['mmlu_flan_n_shot_generative_anatomy', 'flan_n_shot_generative'],
  ['mmlu_flan_n_shot_loglikelihood_anatomy', 'flan_n_shot_loglikelihood'],
  ['mmlu_flan_cot_zeroshot_anatomy', 'flan_cot_zeroshot'],
  ['mmlu_var5shots_anatomy', 'var5shots'],
  ['mmlu_cot_llama_anatomy', 'cot_llama'],
])('reads %s as a variant', (task, variant) => {
  expect(parseMmluTask(task)).toEqual({ kind: 'subject', subject: 'anatomy', variant });
});

it.each(['mmlu_continuation', 'mmlu_generative', 'mmlu_flan_cot_fewshot', 'mmlu_var0shots'])(
  "reads %s as a variant's total",
  (task) => {
    expect(parseMmluTask(task)).toEqual({ kind: 'total', variant: task.slice('mmlu_'.length) });
  },
);

it.each([
  'kmmlu_accounting',
  'cmmlu_anatomy',
  'tmmluplus_physics',
  'mmlu_pro',
  'mmlu_pro_biology',
  'leaderboard_mmlu_pro',
  'mmlu_redux_anatomy_generative',
  'mmlu_es_llama_anatomy',
  'mmlu_computer_science',
  'mmlu_hs',
  'mmlu_adv_cloze',
  'mmlu_early_training',
  'mmlu_professional_medicine_b2g',
  'mmlusr_question_only_anatomy',
  'mmmlu_de_de_anatomy',
  'global_mmlu_sw_stem',
  'afrimmlu_direct_swa_prompt_1',
  'leaderboard_bbh_mmlu_anatomy',
  'hendrycksTest_mt_de',
  'anatomy',
  'toString',
  '',
])('knows that %j is another benchmark', (task) => {
  expect(parseMmluTask(task)).toBeNull();
});

it('reads every subject out of the task that it is asked by', () => {
  const subjects = Object.keys(MMLU_SUBJECTS) as MmluSubject[];
  expect(subjects.map(taskOfSubject).map(subjectOfTask)).toEqual(subjects);
});
