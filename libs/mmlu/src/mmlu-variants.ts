/**
 * The task families besides plain `mmlu` that ask the same 57 subjects the same questions, in
 * English, in another way: their scores are never to be mixed with `mmlu`'s, nor with one another's.
 * `hendrycksTest` is the name up to lm_eval 0.3; `lighteval` stands for the tasks of that program.
 */
export const MMLU_VARIANTS = [
  'hendrycksTest',
  'lighteval',
  'continuation',
  'generative',
  'llama',
  'cot_llama',
  'flan_n_shot_loglikelihood',
  'flan_n_shot_generative',
  'flan_cot_zeroshot',
  'flan_cot_fewshot',
  'var0shots',
  'var1shots',
  'var2shots',
  'var3shots',
  'var4shots',
  'var5shots',
] as const;

/** One of {@link MMLU_VARIANTS}. */
export type MmluVariant = (typeof MMLU_VARIANTS)[number];
