import type { MmluCategory } from './mmlu-categories.ts';

/** What is known of one subject. */
export interface MmluSubjectFacts {
  /** The group that lm_eval puts it in. */
  readonly category: MmluCategory;
  /** The category of Hendrycks et al., which differs for anatomy only. */
  readonly hendrycksCategory: MmluCategory;
  /** Questions in the test split. */
  readonly testQuestions: number;
}

/**
 * The 57 subjects of MMLU with 14,042 test questions. Categories: lm_eval's
 * `tasks/mmlu/_generate_configs.py` and `categories.py` of github.com/hendrycks/test; counts: its
 * data.tar of September 2020.
 */
export const MMLU_SUBJECTS = {
  abstract_algebra: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 100 },
  anatomy: { category: 'stem', hendrycksCategory: 'other', testQuestions: 135 },
  astronomy: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 152 },
  business_ethics: { category: 'other', hendrycksCategory: 'other', testQuestions: 100 },
  clinical_knowledge: { category: 'other', hendrycksCategory: 'other', testQuestions: 265 },
  college_biology: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 144 },
  college_chemistry: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 100 },
  college_computer_science: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 100 },
  college_mathematics: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 100 },
  college_medicine: { category: 'other', hendrycksCategory: 'other', testQuestions: 173 },
  college_physics: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 102 },
  computer_security: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 100 },
  conceptual_physics: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 235 },
  econometrics: { category: 'social_sciences', hendrycksCategory: 'social_sciences', testQuestions: 114 },
  electrical_engineering: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 145 },
  elementary_mathematics: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 378 },
  formal_logic: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 126 },
  global_facts: { category: 'other', hendrycksCategory: 'other', testQuestions: 100 },
  high_school_biology: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 310 },
  high_school_chemistry: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 203 },
  high_school_computer_science: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 100 },
  high_school_european_history: {
    category: 'humanities',
    hendrycksCategory: 'humanities',
    testQuestions: 165,
  },
  high_school_geography: {
    category: 'social_sciences',
    hendrycksCategory: 'social_sciences',
    testQuestions: 198,
  },
  high_school_government_and_politics: {
    category: 'social_sciences',
    hendrycksCategory: 'social_sciences',
    testQuestions: 193,
  },
  high_school_macroeconomics: {
    category: 'social_sciences',
    hendrycksCategory: 'social_sciences',
    testQuestions: 390,
  },
  high_school_mathematics: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 270 },
  high_school_microeconomics: {
    category: 'social_sciences',
    hendrycksCategory: 'social_sciences',
    testQuestions: 238,
  },
  high_school_physics: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 151 },
  high_school_psychology: {
    category: 'social_sciences',
    hendrycksCategory: 'social_sciences',
    testQuestions: 545,
  },
  high_school_statistics: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 216 },
  high_school_us_history: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 204 },
  high_school_world_history: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 237 },
  human_aging: { category: 'other', hendrycksCategory: 'other', testQuestions: 223 },
  human_sexuality: { category: 'social_sciences', hendrycksCategory: 'social_sciences', testQuestions: 131 },
  international_law: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 121 },
  jurisprudence: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 108 },
  logical_fallacies: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 163 },
  machine_learning: { category: 'stem', hendrycksCategory: 'stem', testQuestions: 112 },
  management: { category: 'other', hendrycksCategory: 'other', testQuestions: 103 },
  marketing: { category: 'other', hendrycksCategory: 'other', testQuestions: 234 },
  medical_genetics: { category: 'other', hendrycksCategory: 'other', testQuestions: 100 },
  miscellaneous: { category: 'other', hendrycksCategory: 'other', testQuestions: 783 },
  moral_disputes: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 346 },
  moral_scenarios: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 895 },
  nutrition: { category: 'other', hendrycksCategory: 'other', testQuestions: 306 },
  philosophy: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 311 },
  prehistory: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 324 },
  professional_accounting: { category: 'other', hendrycksCategory: 'other', testQuestions: 282 },
  professional_law: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 1534 },
  professional_medicine: { category: 'other', hendrycksCategory: 'other', testQuestions: 272 },
  professional_psychology: {
    category: 'social_sciences',
    hendrycksCategory: 'social_sciences',
    testQuestions: 612,
  },
  public_relations: { category: 'social_sciences', hendrycksCategory: 'social_sciences', testQuestions: 110 },
  security_studies: { category: 'social_sciences', hendrycksCategory: 'social_sciences', testQuestions: 245 },
  sociology: { category: 'social_sciences', hendrycksCategory: 'social_sciences', testQuestions: 201 },
  us_foreign_policy: {
    category: 'social_sciences',
    hendrycksCategory: 'social_sciences',
    testQuestions: 100,
  },
  virology: { category: 'other', hendrycksCategory: 'other', testQuestions: 166 },
  world_religions: { category: 'humanities', hendrycksCategory: 'humanities', testQuestions: 171 },
} as const satisfies Record<string, MmluSubjectFacts>;

/** A subject of MMLU, without the `mmlu_` prefix: `anatomy`. */
export type MmluSubject = keyof typeof MMLU_SUBJECTS;
