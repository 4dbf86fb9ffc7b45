import { mixedRecipe } from './mixed-recipe.ts';

/** Finds checkpoints that were asked only a part of the questions (`--limit`) while others were not. */
export const mixedLimits = mixedRecipe({
  kind: 'mixed-limits',
  effect: 'incomparable',
  explains: ['mixed-prompts', 'mixed-task-hashes', 'outlier'],
  read: ({ run, row }) =>
    row.n !== null && row.n === row.nOriginal ? 'none' : String(run.evaluation.limit ?? 'none'),
  subject: { en: 'Limits (questions a task)', zh: 'limit（每个任务的题数上限）' },
  consequence: {
    en: 'With a limit other questions are averaged with other weights: the scores are of different tests.',
    zh: '有 limit 时，题目和各科目的权重都不同，得分来自不同的测试。',
  },
  remedy: {
    en: 'Evaluate the checkpoints that differ again with the limit of the others.',
    zh: '请用其他 checkpoint 的 limit 重新评测不一致的 checkpoint。',
  },
});
