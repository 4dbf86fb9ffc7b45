/**
 * Whether lm_eval reads a path in `--model_args` as it stands and can name its results folder by
 * it. A comma splits arguments and cannot be escaped up to 0.4.9.2, `{` starts JSON, brackets and
 * quotes group since 0.4.13, and a folder's name has at most 255 bytes, with `/` written as `__`.
 *
 * @example
 * isSafeModelPath('/models/iter_0002000'); // true
 * isSafeModelPath('/models/a,b'); // false
 */
export function isSafeModelPath(path: string): boolean {
  return /^\/[\p{L}\p{N}._\-+@~/]*$/u.test(path) && Buffer.byteLength(path.replaceAll('/', '__')) <= 255;
}
