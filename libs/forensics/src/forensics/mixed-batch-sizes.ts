import { mixedRecipe } from './mixed-recipe.ts';

/** Finds checkpoints that were evaluated with another batch size. */
export const mixedBatchSizes = mixedRecipe({
  kind: 'mixed-batch-sizes',
  effect: 'noise',
  explains: [],
  read: ({ run: { batchSize } }) => (typeof batchSize === 'number' ? String(batchSize) : null),
  subject: { en: 'Batch sizes', zh: '批大小' },
  consequence: {
    en: 'That alone changes some answers of a model in float16 or bfloat16; in float32 hardly any.',
    zh: '仅此就会改变 float16 或 bfloat16 模型的部分答案；float32 下几乎没有影响。',
  },
  remedy: {
    en: 'Differences of a few answers between these checkpoints mean nothing. For exact comparisons evaluate all with one --batch_size.',
    zh: '这些 checkpoint 之间少数几题的差异没有意义。如需精确比较，请用同一个 --batch_size 评测。',
  },
});
