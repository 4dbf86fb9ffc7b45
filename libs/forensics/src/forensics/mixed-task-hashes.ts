import { mixedRecipe } from './mixed-recipe.ts';

const SHOWN = 8;

/**
 * Finds tasks whose documents, prompts or right answers were not the same at all checkpoints: lm_eval
 * hashes them together (`task_hashes`) where samples are logged.
 */
export const mixedTaskHashes = mixedRecipe({
  kind: 'mixed-task-hashes',
  effect: 'incomparable',
  explains: ['outlier'],
  read: ({ row }) => row.hash?.slice(0, SHOWN) ?? null,
  subject: { en: 'Hashes of questions, prompts and answers', zh: '题目、提示词与答案的哈希' },
  consequence: {
    en: 'The checkpoints were not asked the same: another dataset revision, prompt or answer key.',
    zh: '各 checkpoint 的题目不同：数据集版本、提示词或答案有变。',
  },
  remedy: {
    en: 'Compare the first lines of the samples files to see what differs, and evaluate the checkpoints that differ again.',
    zh: '请对比样本文件的前几行找出差异，并重新评测不一致的 checkpoint。',
  },
});
