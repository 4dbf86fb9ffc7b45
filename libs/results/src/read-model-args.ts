import { parsePythonJson } from './parse-python-json.ts';

/**
 * `model_args` as text by name. lm_eval records what it was given: until 0.4.9.2 `key=value` pairs
 * with commas between (a value may hold `=`, never a comma), later an object; JSON text may stand
 * there too. Python's True, None … stay as they were written.
 *
 * @example
 * readModelArgs('pretrained=EleutherAI/pythia-1b,revision=step2000');
 * // { pretrained: 'EleutherAI/pythia-1b', revision: 'step2000' }
 */
export function readModelArgs(modelArgs: unknown): Record<string, string> {
  if (typeof modelArgs === 'string') return readText(modelArgs);
  if (typeof modelArgs !== 'object' || modelArgs === null) return {};
  return Object.fromEntries(
    Object.entries(modelArgs)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function readText(text: string): Record<string, string> {
  const parsed = text.trimStart().startsWith('{') ? parsePythonJson(text) : null;
  if (parsed?.success) return readModelArgs(parsed.value);
  const pairs = text.split(',').map((part) => part.trim().split('='));
  return Object.fromEntries(
    pairs.filter(([key]) => key !== '').map(([key, ...value]) => [key, value.join('=')]),
  ) as Record<string, string>;
}
