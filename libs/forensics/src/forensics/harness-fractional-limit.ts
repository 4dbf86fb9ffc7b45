import type { Forensic } from '../forensic.ts';
import { leafScores, type LeafScores } from '../leaf-scores.ts';
import { nameList } from '../name-list.ts';

/** Facts of a limit that was not kept. */
export interface FractionalLimitFacts {
  readonly [name: string]: number;
  /** Share of the questions that was asked for. */
  readonly limit: number;
  /** Tasks that were asked another share. */
  readonly tasks: number;
}

/**
 * Finds runs with a limit below 1 that lm_eval up to 0.4.4 turned into the number of questions of its
 * first task and used for all others.
 */
export const harnessFractionalLimit: Forensic<FractionalLimitFacts> = {
  kind: 'harness-fractional-limit',
  effect: 'incomparable',
  reads: 'results',
  explains: [],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap((evidence) => {
      const wrong = [...leafScores(evidence)].filter(([, scores]) => isWrong(scores));
      const limit = wrong[0]?.[1].run.evaluation.limit ?? null;
      if (limit === null) return [];
      const tasks = wrong.map(([task]) => task);
      return [
        { checkpoints: [evidence.checkpoint.id], tasks, files: [], facts: { limit, tasks: tasks.length } },
      ];
    }),
  describe: (observations) => {
    const where = nameList(observations.flatMap(({ checkpoints }) => checkpoints));
    const { limit = 0, tasks = 0 } = observations[0]?.facts ?? {};
    return {
      certainty: 'certain',
      sentence: {
        en: `The limit of ${limit} was not kept in ${tasks} tasks: lm_eval up to 0.4.4 takes the first task's number of questions for all. ${where.en}.`,
        zh: `limit ${limit} 在 ${tasks} 个任务中未被遵守：lm_eval 0.4.4 及以前会把第一个任务的题数用于所有任务。${where.zh}。`,
      },
      consequence: {
        en: 'Tasks have other weights in the mean than intended, and which depends on the order of the tasks.',
        zh: '各任务在平均中的权重与预期不同，且取决于任务顺序。',
      },
      remedy: {
        en: 'Use a whole number as limit, none at all, or lm_eval 0.4.5 and later.',
        zh: '请使用整数 limit、不设 limit，或使用 lm_eval 0.4.5 及以上版本。',
      },
    };
  },
};

function isWrong({ run, row }: LeafScores): boolean {
  const { limit } = run.evaluation;
  if (limit === null || limit <= 0 || limit >= 1 || row.n === null || row.nOriginal === null) return false;
  return row.n !== Math.ceil(limit * row.nOriginal);
}
