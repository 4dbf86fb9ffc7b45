import * as z from 'zod';
import { PresetFormatError, type PresetProblem } from './preset-format-error.ts';
import { presetSchema } from './preset-schema.ts';
import type { Preset } from './preset.ts';

/** What {@link safeParsePreset} found. */
export type PresetResult =
  | { readonly success: true; readonly value: Preset }
  | { readonly success: false; readonly error: PresetFormatError };

/**
 * Checks a preset of the user's own, parsed from JSON already.
 *
 * @throws PresetFormatError naming every key that is wrong
 * @example
 * parsePreset({ name: 'my-run', model: 'owner/repo' }).model; // 'owner/repo'
 */
export function parsePreset(data: unknown): Preset {
  const result = safeParsePreset(data);
  if (!result.success) throw result.error;
  return result.value;
}

/**
 * As {@link parsePreset}, the failure returned instead of thrown.
 *
 * @example
 * safeParsePreset({ name: 'my-run' }).success; // false: no model
 */
export function safeParsePreset(data: unknown): PresetResult {
  const { success, data: value, error } = presetSchema.safeParse(data);
  if (success) return { success, value };
  return { success, error: new PresetFormatError(error.issues.map(problemOf), error) };
}

function problemOf(issue: z.core.$ZodIssue): PresetProblem {
  // zod's sentence begins with a capital; here it goes on after the key.
  const problem = issue.message.replace(/^Invalid input: /u, '');
  return { key: issue.path.join('.'), problem: problem.charAt(0).toLowerCase() + problem.slice(1) };
}
