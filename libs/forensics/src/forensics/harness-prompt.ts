import { parseMmluTask } from '@evalcurve/mmlu';
import type { Forensic } from '../forensic.ts';
import { leafScores, type LeafScores } from '../leaf-scores.ts';
import { nameList } from '../name-list.ts';

/** Facts of a run with the prompts of lm_eval 0.4.2 and 0.4.3. */
export interface HarnessVersionFacts {
  readonly [name: string]: string;
  readonly version: string;
}

/**
 * Finds MMLU evaluated by lm_eval 0.4.2 or 0.4.3, which lost a line break after the first line of each
 * prompt (https://github.com/EleutherAI/lm-evaluation-harness/pull/2116). The task's version went from
 * 0 to 1 with the repair.
 */
export const harnessPrompt: Forensic<HarnessVersionFacts> = {
  kind: 'harness-prompt',
  effect: 'incomparable',
  reads: 'results',
  explains: [
    'mixed-harness-versions',
    'mixed-task-versions',
    'mixed-prompts',
    'mixed-task-hashes',
    'outlier',
  ],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap((evidence) => {
      const affected = [...leafScores(evidence)].filter(([task, scores]) => isAffected(task, scores));
      const [first] = affected;
      if (first === undefined) return [];
      const facts = { version: first[1].run.evaluation.harnessVersion.value };
      return [
        { checkpoints: [evidence.checkpoint.id], tasks: affected.map(([task]) => task), files: [], facts },
      ];
    }),
  describe: (observations) => {
    const where = nameList(observations.flatMap(({ checkpoints }) => checkpoints));
    const version = nameList(observations.map(({ facts }) => facts.version));
    return {
      certainty: 'certain',
      sentence: {
        en: `MMLU was evaluated by lm_eval ${version.en}, whose prompts lack a line break: ${where.en}.`,
        zh: `MMLU 由 lm_eval ${version.zh} 评测，其提示词少了一个换行：${where.zh}。`,
      },
      consequence: {
        en: 'The scores differ from those of all other versions, 0.4.1 and 0.4.4 included, which agree with each other.',
        zh: '得分与所有其他版本不同（包括 0.4.1 和 0.4.4），而其他版本之间是一致的。',
      },
      remedy: {
        en: 'Compare these scores with each other only, or evaluate again with 0.4.4 or later.',
        zh: '这些得分只能相互比较；或用 0.4.4 及以上版本重新评测。',
      },
    };
  },
};

function isAffected(task: string, { run, row }: LeafScores): boolean {
  const parsed = parseMmluTask(task);
  const isPlain = parsed?.kind === 'subject' && parsed.variant === null;
  const version = /^0\.4\.[23]$/u.test(run.evaluation.harnessVersion.value);
  return isPlain && version && (row.version === null || Number(row.version) === 0);
}
