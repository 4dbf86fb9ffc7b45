import { formatPercent } from '@evalcurve/locale';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';

/** Facts of questions that a rule decided, not the model. */
export interface TiedFacts {
  readonly [name: string]: number | string | null;
  /** Questions whose highest log-likelihood belongs to two or three choices. */
  readonly tied: number;
  readonly questions: number;
  readonly dtype: string | null;
}

const SHARE = 0.01;
const FEWEST = 5;

/**
 * Finds checkpoints where many questions are ties: in bfloat16 log-likelihoods between 1 and 2 come in
 * steps of 1/128, and the harness takes the first of equals.
 */
export const tiedAnswers: Forensic<TiedFacts> = {
  kind: 'tied-answers',
  effect: 'noise',
  reads: 'samples',
  explains: [],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap(({ checkpoint, samples, evaluation }) => {
      const complete = samples.filter(({ isComplete }) => isComplete);
      const questions = complete.reduce((sum, one) => sum + one.choiceSamples, 0);
      const tied = complete.reduce((sum, one) => sum + one.tied, 0);
      if (tied < FEWEST || tied < SHARE * questions) return [];
      const { dtype } = evaluation;
      return [{ checkpoints: [checkpoint.id], tasks: [], files: [], facts: { tied, questions, dtype } }];
    }),
  describe: (observations) => {
    const where = nameList(observations.flatMap(({ checkpoints }) => checkpoints));
    const largest = Math.max(...observations.map(({ facts }) => facts.tied / facts.questions));
    return {
      certainty: 'certain',
      sentence: {
        en: `Up to ${formatPercent(largest, { language: 'en' })} of the questions are ties between two or three choices: ${where.en}.`,
        zh: `最多有 ${formatPercent(largest, { language: 'zh' })} 的题目中两三个选项并列最高：${where.zh}。`,
      },
      consequence: {
        en: 'The first of equals wins, so the score leans towards the share of early letters; bfloat16 rounds log-likelihoods that coarsely.',
        zh: '并列时靠前的选项胜出，得分会偏向靠前字母的比例；bfloat16 对数似然的舍入就有这么粗。',
      },
      remedy: {
        en: 'Evaluate with softmax_dtype=float32 in --model_args (lm_eval 0.4.9 and later) or in float32.',
        zh: '请在 --model_args 中加上 softmax_dtype=float32（lm_eval 0.4.9 及以上），或用 float32 评测。',
      },
    };
  },
};
