import { formatPercent } from '@evalcurve/locale';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';

/** Facts of log-likelihoods that are not numbers. */
export interface NanFacts {
  readonly [name: string]: number;
  /** Samples with a NaN, among those that were read. */
  readonly nan: number;
  readonly samples: number;
}

/** Finds models whose logits are NaN: lm_eval scores such a question as if the first choice had won. */
export const nanLogLikelihoods: Forensic<NanFacts> = {
  kind: 'nan-log-likelihoods',
  effect: 'meaningless',
  reads: 'first-samples',
  explains: [
    'constant-log-likelihoods',
    'constant-answers',
    'tied-answers',
    'duplicate-checkpoints',
    'outlier',
  ],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap(({ checkpoint, samples: digests }) => {
      const odd = digests.filter(({ nan }) => nan > 0);
      const samples = digests.reduce((sum, one) => sum + one.samples, 0);
      const nan = odd.reduce((sum, one) => sum + one.nan, 0);
      const files = odd.map(({ file }) => file);
      return nan === 0
        ? []
        : [
            {
              checkpoints: [checkpoint.id],
              tasks: odd.map(({ task }) => task),
              files,
              facts: { nan, samples },
            },
          ];
    }),
  describe: (observations) => {
    const nan = observations.reduce((sum, { facts }) => sum + facts.nan, 0);
    const samples = observations.reduce((sum, { facts }) => sum + facts.samples, 0);
    const where = nameList(observations.flatMap(({ checkpoints }) => checkpoints));
    const share = (language: 'en' | 'zh'): string => formatPercent(nan / samples, { language });
    return {
      certainty: 'certain',
      sentence: {
        en: `The log-likelihoods of ${where.en} are not numbers (NaN) in ${share('en')} of the samples that were read.`,
        zh: `${where.zh} 的对数似然不是数字（NaN），占所读样本的 ${share('zh')}。`,
      },
      consequence: {
        en: 'lm_eval scores such a question as if the first choice had won: the score looks like guessing and says nothing.',
        zh: 'lm_eval 会把这样的题按选择第一项计分：得分看似随机猜测，没有意义。',
      },
      remedy: {
        en: 'Evaluate again with another --dtype, such as float32; if it stays, the weights of the checkpoint are damaged.',
        zh: '请改用其他 --dtype（例如 float32）重新评测；若仍如此，则该 checkpoint 的权重已损坏。',
      },
    };
  },
};
