import type { CheckpointEvidence } from '../series-evidence.ts';
import { mixedRecipe } from './mixed-recipe.ts';

const SHOWN = 8;

/** Finds tasks whose documents were the same but asked with other prompts, from the logged samples. */
export const mixedPrompts = mixedRecipe({
  kind: 'mixed-prompts',
  effect: 'incomparable',
  reads: 'samples',
  explains: ['mixed-task-hashes', 'outlier'],
  read: ({ row }, evidence) => promptsOf(row.task, evidence),
  subject: { en: 'Prompts', zh: '提示词' },
  consequence: {
    en: 'A word or a line break in the prompt changes scores near chance: these are not comparable.',
    zh: '提示词中一个词或换行的差异就会改变接近随机水平的得分，因此不可比较。',
  },
  remedy: {
    en: 'Compare "arguments" in the samples files, and evaluate the checkpoints that differ again with the prompt of the others.',
    zh: '请对比样本文件中的 "arguments"，并用其他 checkpoint 的提示词重新评测不一致的 checkpoint。',
  },
});

function promptsOf(task: string, { samples }: CheckpointEvidence): string | null {
  const digest = samples.find((one) => one.task === task && one.isComplete);
  return digest?.promptsHash?.slice(0, SHOWN) ?? null;
}
