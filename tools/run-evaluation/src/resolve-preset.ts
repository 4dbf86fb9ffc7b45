import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EvalcurveError } from '@evalcurve/errors';
import { getPreset, parsePreset, type Preset } from '@evalcurve/presets';

/** A preset file of the user's own cannot be read. */
class PresetFileError extends EvalcurveError {
  readonly path: string;

  constructor({
    path,
    problem,
    cause,
  }: {
    readonly path: string;
    readonly problem: string;
    readonly cause: unknown;
  }) {
    super(`preset file ${path}: ${problem}`, {
      hint: 'Name a preset, or a JSON file with at least "name" and "model".',
      cause,
    });
    this.path = path;
  }
}

/**
 * The preset of that name, or the one in a JSON file of the user's own where the name is a path.
 *
 * @throws UnknownPresetError where there is no such preset
 * @throws PresetFileError where the file cannot be read or is not JSON
 */
export async function resolvePreset(name: string, cwd: string): Promise<Preset> {
  if (!/[/\\]|\.json$/u.test(name)) return getPreset(name);
  const path = resolve(cwd, name);
  return parsePreset(await readJson(path));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    const problem = error instanceof SyntaxError ? `not JSON (${error.message})` : 'cannot be read';
    throw new PresetFileError({ path, problem, cause: error });
  }
}
