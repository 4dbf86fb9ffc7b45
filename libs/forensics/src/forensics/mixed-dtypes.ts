import { mixedRecipe } from './mixed-recipe.ts';

/** Finds checkpoints that were computed in another number format. */
export const mixedDtypes = mixedRecipe({
  kind: 'mixed-dtypes',
  effect: 'noise',
  explains: [],
  read: ({ run }) => {
    const dtype = run.evaluation.dtype;
    return dtype === null || dtype === 'auto' ? null : (SAME_AS.get(dtype) ?? dtype);
  },
  subject: { en: 'Number formats', zh: '数值格式' },
  consequence: {
    en: 'That alone changes some answers, near chance up to a point of the score.',
    zh: '仅此就会改变部分答案，在接近随机水平时可使得分变化至多一个百分点。',
  },
  remedy: {
    en: 'Evaluate all checkpoints with one --dtype.',
    zh: '请用同一个 --dtype 评测所有 checkpoint。',
  },
});

const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['half', 'float16'],
  ['fp16', 'float16'],
  ['bf16', 'bfloat16'],
  ['float', 'float32'],
  ['fp32', 'float32'],
]);
