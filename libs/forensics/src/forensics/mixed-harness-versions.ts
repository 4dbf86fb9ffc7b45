import type { Evaluation } from '@evalcurve/results';
import { mixedRecipe } from './mixed-recipe.ts';

/** Finds checkpoints that another version of lm_eval evaluated. */
export const mixedHarnessVersions = mixedRecipe({
  kind: 'mixed-harness-versions',
  effect: 'noise',
  explains: [],
  read: ({ run }) => versionOf(run.evaluation),
  subject: { en: 'Versions of lm_eval', zh: 'lm_eval 版本' },
  consequence: {
    en: 'Versions differ in prompts, tokenization and rounding; where task versions and prompts are the same, the scores usually are.',
    zh: '不同版本的提示词、分词和舍入可能不同；任务版本和提示词相同时，得分通常也相同。',
  },
  remedy: {
    en: 'Evaluate one of these checkpoints with both versions: if the answers are the same, nothing is wrong.',
    zh: '请用两个版本评测其中一个 checkpoint：若答案相同，则没有问题。',
  },
});

// Files before 0.4.9 tell their version only by their keys, which are the same in each of these ranges.
const RANGES: ReadonlyMap<string, string> = new Map([
  ['0.4.0', '0.4.0 or 0.4.1'],
  ['0.4.3', '0.4.3 to 0.4.8'],
  ['0.4.4', '0.4.3 to 0.4.8'],
]);

function versionOf({ harnessVersion: { value, exact } }: Evaluation): string {
  return exact ? value : (RANGES.get(value) ?? value);
}
