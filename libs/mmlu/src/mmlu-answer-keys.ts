import type { MmluSubject } from './mmlu-subjects.ts';

/** How many test questions have A, B, C and D as the right answer. */
export type AnswerKeyCounts = readonly [a: number, b: number, c: number, d: number];

/**
 * How often each letter is right in the test split of each subject, 3,222, 3,462, 3,582 and 3,776 times in
 * all: what a model scores that gives one letter to every question. Counted over the data.tar of September
 * 2020.
 *
 * @example
 * MMLU_ANSWER_KEYS.anatomy; // [25, 34, 45, 31]
 */
export const MMLU_ANSWER_KEYS: Readonly<Record<MmluSubject, AnswerKeyCounts>> = {
  abstract_algebra: [22, 26, 31, 21],
  anatomy: [25, 34, 45, 31],
  astronomy: [27, 28, 46, 51],
  business_ethics: [30, 26, 23, 21],
  clinical_knowledge: [57, 71, 58, 79],
  college_biology: [37, 32, 37, 38],
  college_chemistry: [20, 21, 18, 41],
  college_computer_science: [26, 15, 26, 33],
  college_mathematics: [21, 23, 25, 31],
  college_medicine: [36, 36, 43, 58],
  college_physics: [22, 20, 22, 38],
  computer_security: [28, 24, 30, 18],
  conceptual_physics: [62, 76, 48, 49],
  econometrics: [27, 32, 28, 27],
  electrical_engineering: [35, 32, 43, 35],
  elementary_mathematics: [79, 97, 101, 101],
  formal_logic: [36, 25, 19, 46],
  global_facts: [18, 31, 33, 18],
  high_school_biology: [55, 79, 78, 98],
  high_school_chemistry: [31, 55, 60, 57],
  high_school_computer_science: [25, 23, 33, 19],
  high_school_european_history: [36, 40, 47, 42],
  high_school_geography: [35, 43, 50, 70],
  high_school_government_and_politics: [38, 40, 44, 71],
  high_school_macroeconomics: [79, 86, 83, 142],
  high_school_mathematics: [57, 71, 71, 71],
  high_school_microeconomics: [50, 55, 50, 83],
  high_school_physics: [30, 30, 41, 50],
  high_school_psychology: [105, 129, 121, 190],
  high_school_statistics: [33, 35, 46, 102],
  high_school_us_history: [51, 48, 53, 52],
  high_school_world_history: [64, 62, 63, 48],
  human_aging: [70, 84, 45, 24],
  human_sexuality: [34, 30, 30, 37],
  international_law: [29, 30, 45, 17],
  jurisprudence: [28, 32, 25, 23],
  logical_fallacies: [36, 40, 49, 38],
  machine_learning: [35, 32, 27, 18],
  management: [18, 26, 20, 39],
  marketing: [68, 60, 60, 46],
  medical_genetics: [30, 26, 20, 24],
  miscellaneous: [186, 225, 212, 160],
  moral_disputes: [86, 85, 101, 74],
  moral_scenarios: [213, 217, 221, 244],
  nutrition: [69, 70, 77, 90],
  philosophy: [58, 85, 93, 75],
  prehistory: [70, 86, 95, 73],
  professional_accounting: [66, 72, 76, 68],
  professional_law: [377, 367, 415, 375],
  professional_medicine: [50, 55, 45, 122],
  professional_psychology: [153, 157, 169, 133],
  public_relations: [24, 38, 23, 25],
  security_studies: [46, 42, 59, 98],
  sociology: [49, 48, 50, 54],
  us_foreign_policy: [28, 21, 25, 26],
  virology: [47, 53, 34, 32],
  world_religions: [55, 36, 50, 30],
};
