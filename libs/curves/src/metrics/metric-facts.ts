/** A metric that can be computed from logged answers. */
export type AnswerMetric = keyof typeof ANSWER_METRICS;

/** One that every question has a value of; the others are of all questions together. */
export type QuestionMetric = Exclude<AnswerMetric, 'ece'>;

/** What is known of an {@link AnswerMetric}. */
export interface AnswerMetricFacts {
  readonly better: 'higher' | 'lower';
  /**
   * Whether only knowing which choice is right improves it. The others also improve where a model learns
   * that an answer comes next, or becomes less sure of the letter that it always gives.
   */
  readonly isContrast: boolean;
  readonly en: string;
  readonly zh: string;
}

/**
 * The metrics by the names that the field gives them: `acc`, `acc_norm` and `brier` as lm_eval computes them,
 * `bits_per_byte` as lm_eval does for one text, −l / (ln 2 · bytes of the continuation, its blank included), and then
 * the mean over questions, the probabilities and the margin by I. Magnusson et al., "DataDecide" (arXiv
 * 2504.11393), `ll_diff` as lm_eval's task `mmlu_early_training` does, `ece` by C. Guo et al. (2017).
 */
export const ANSWER_METRICS = {
  acc: { better: 'higher', isContrast: true, en: 'accuracy', zh: '准确率' },
  acc_norm: { better: 'higher', isContrast: true, en: 'accuracy by length', zh: '按长度归一的准确率' },
  norm_correct_prob: {
    better: 'higher',
    isContrast: true,
    en: 'probability of the right choice among all',
    zh: '正确选项的归一化概率',
  },
  ll_diff: {
    better: 'higher',
    isContrast: true,
    en: 'log-likelihood difference to the wrong choices',
    zh: '与错误选项的对数似然差',
  },
  margin: {
    better: 'higher',
    isContrast: false,
    en: 'probability margin over the best wrong choice',
    zh: '对最佳错误选项的概率差',
  },
  brier: { better: 'lower', isContrast: false, en: 'Brier score', zh: 'Brier 分数' },
  correct_prob: {
    better: 'higher',
    isContrast: false,
    en: 'probability of the right choice',
    zh: '正确选项的概率',
  },
  bits_per_byte: {
    better: 'lower',
    isContrast: false,
    en: 'bits per byte of the right choice',
    zh: '正确选项的每字节比特数',
  },
  ece: { better: 'lower', isContrast: false, en: 'calibration error', zh: '校准误差' },
} as const satisfies Record<string, AnswerMetricFacts>;
