import { mixedRecipe } from './mixed-recipe.ts';

/** Finds checkpoints that got another number of solved examples before each question. */
export const mixedFewShot = mixedRecipe({
  kind: 'mixed-few-shot',
  effect: 'incomparable',
  explains: ['mixed-prompts', 'mixed-task-hashes', 'outlier'],
  read: ({ row }) => (row.numFewshot === null ? null : `${row.numFewshot}-shot`),
  subject: { en: 'Few-shot counts', zh: 'few-shot 样例数' },
  consequence: {
    en: 'Solved examples alone change scores by several points: a rise or fall between these checkpoints says nothing about training.',
    zh: '仅样例数就会使得分变化数个百分点，这些 checkpoint 之间的升降不能说明训练效果。',
  },
  remedy: {
    en: 'Evaluate the checkpoints that differ again with the few-shot count of the others.',
    zh: '请用其他 checkpoint 的 few-shot 数重新评测不一致的 checkpoint。',
  },
});
