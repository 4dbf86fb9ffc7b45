import { formatCount } from '@evalcurve/locale';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';

/** Facts of log-likelihoods that are all alike. */
export interface ConstantFacts {
  readonly [name: string]: number;
  /** Questions that were looked at; every choice of each is as likely as the others. */
  readonly questions: number;
}

// Of fewer, some may be alike by rounding.
const FEWEST = 3;

/** Finds models that give every choice of every question the same log-likelihood. */
export const constantLogLikelihoods: Forensic<ConstantFacts> = {
  kind: 'constant-log-likelihoods',
  effect: 'meaningless',
  reads: 'first-samples',
  explains: ['constant-answers', 'tied-answers', 'duplicate-checkpoints', 'outlier'],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap(({ checkpoint, samples }) => {
      const questions = samples.reduce((sum, one) => sum + one.choiceSamples, 0);
      const constant = samples.reduce((sum, one) => sum + one.constant, 0);
      if (questions < FEWEST || constant < questions) return [];
      return [{ checkpoints: [checkpoint.id], tasks: [], files: [], facts: { questions } }];
    }),
  describe: (observations) => {
    const where = nameList(observations.flatMap(({ checkpoints }) => checkpoints));
    const questions = Math.min(...observations.map(({ facts }) => facts.questions));
    return {
      certainty: 'certain',
      sentence: {
        en: `${where.en}: all choices of every question have the same log-likelihood (${formatCount(questions, 'en')} questions).`,
        zh: `${where.zh}：每道题所有选项的对数似然都相同（${formatCount(questions, 'zh')} 题）。`,
      },
      consequence: {
        en: 'The first choice wins every tie: the score is the share of questions whose answer is A and says nothing.',
        zh: '同分时总是第一个选项胜出：得分只是答案为 A 的题目所占比例，没有意义。',
      },
      remedy: {
        en: 'The logits are constant: check that the weights were loaded (missing or zero tensors, a wrong config) and evaluate again.',
        zh: 'logits 为常数：请检查权重是否正确加载（张量缺失或全为零、配置错误），然后重新评测。',
      },
    };
  },
};
