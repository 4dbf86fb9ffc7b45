/**
 * The folder name that lm_eval makes of a model's name: each run of characters that some file
 * system refuses becomes two underscores (`sanitize_model_name`
 * in lm_eval/utils.py, the same since 0.4.3). Not reversible.
 *
 * @example
 * sanitizeModelName('tiiuae/dense-500m-arch1'); // 'tiiuae__dense-500m-arch1'
 * sanitizeModelName('/data/m/step1'); // '__data__m__step1'
 */
export function sanitizeModelName(name: string): string {
  return name.replace(/["<>:/|\\?*[\]]+/gu, '__');
}
