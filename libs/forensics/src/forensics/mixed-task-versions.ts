import { mixedRecipe } from './mixed-recipe.ts';

/** Finds checkpoints that were asked another version of a task. */
export const mixedTaskVersions = mixedRecipe({
  kind: 'mixed-task-versions',
  effect: 'incomparable',
  explains: ['mixed-prompts', 'mixed-task-hashes', 'outlier'],
  read: ({ row }) =>
    row.version === null || Number.isNaN(Number(row.version)) ? null : String(Number(row.version)),
  subject: { en: 'Task versions', zh: '任务版本' },
  consequence: {
    en: 'The authors of a task raise its version when its scores change: those of different versions are not comparable.',
    zh: '任务作者在得分会改变时才提升版本号，不同版本的得分不可比较。',
  },
  remedy: {
    en: 'Evaluate all checkpoints with one version of lm_eval.',
    zh: '请用同一版本的 lm_eval 评测所有 checkpoint。',
  },
});
