import { parseMmluTask } from '@evalcurve/mmlu';
import type { Forensic } from '../forensic.ts';
import { leafScores } from '../leaf-scores.ts';
import { nameList } from '../name-list.ts';
import type { HarnessVersionFacts } from './harness-prompt.ts';

/** Finds the chain-of-thought variant of MMLU asked of the validation split, as lm_eval did up to 0.4.2. */
export const harnessValidationSplit: Forensic<HarnessVersionFacts> = {
  kind: 'harness-validation-split',
  effect: 'incomparable',
  reads: 'results',
  explains: ['mixed-harness-versions', 'mixed-task-hashes'],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap((evidence) => {
      const affected = [...leafScores(evidence)].filter(
        ([task, { run }]) =>
          parseMmluTask(task)?.variant === 'flan_cot_fewshot' &&
          /^0\.4\.[012]$/u.test(run.evaluation.harnessVersion.value),
      );
      const [first] = affected;
      if (first === undefined) return [];
      const facts = { version: first[1].run.evaluation.harnessVersion.value };
      return [
        { checkpoints: [evidence.checkpoint.id], tasks: affected.map(([task]) => task), files: [], facts },
      ];
    }),
  describe: (observations) => {
    const where = nameList(observations.flatMap(({ checkpoints }) => checkpoints));
    return {
      certainty: 'certain',
      sentence: {
        en: `mmlu_flan_cot_fewshot was asked of the validation split, as lm_eval does up to 0.4.2: ${where.en}.`,
        zh: `mmlu_flan_cot_fewshot 使用了验证集（lm_eval 0.4.2 及以前如此）：${where.zh}。`,
      },
      consequence: {
        en: 'The score is of 1,531 other questions: not comparable with later versions, which ask the 14,042 of the test split.',
        zh: '得分来自另外 1,531 道题，与之后版本（测试集 14,042 题）不可比较。',
      },
      remedy: {
        en: 'Evaluate again with lm_eval 0.4.3 or later.',
        zh: '请用 lm_eval 0.4.3 及以上版本重新评测。',
      },
    };
  },
};
