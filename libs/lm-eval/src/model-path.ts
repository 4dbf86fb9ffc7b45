import { createHash } from 'node:crypto';
import { mkdir, readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { evalcurveCacheDirectory } from './cache-directories.ts';
import type { Environment } from './environment.ts';
import { isSafeModelPath } from './is-safe-model-path.ts';

/** The folder that {@link modelPath} and {@link linkModelPath} are about. */
export interface ModelPathOptions {
  readonly modelDirectory: string;
  readonly env: Environment;
}

/**
 * The path by which lm_eval is told of a model's folder: the folder itself, or where its own path
 * cannot be written into `--model_args` that of a link in evalcurve's cache.
 *
 * @example
 * modelPath({ modelDirectory: '/models/a,b', env }); // '/home/a/.cache/evalcurve/models/5f0c61d2a7be'
 */
export function modelPath({ modelDirectory, env }: ModelPathOptions): string {
  if (isSafeModelPath(modelDirectory)) return modelDirectory;
  const name = createHash('sha256').update(modelDirectory).digest('hex').slice(0, 12);
  return join(evalcurveCacheDirectory(env), 'models', name);
}

/**
 * Makes the link that {@link modelPath} names where it names one. It stays, so that the command
 * line of an evaluation can be repeated by hand.
 *
 * @throws Error of Node where the cache cannot be written
 */
export async function linkModelPath(options: ModelPathOptions): Promise<string> {
  const path = modelPath(options);
  if (
    path === options.modelDirectory ||
    (await readlink(path).catch(() => null)) === options.modelDirectory
  ) {
    return path;
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  await symlink(options.modelDirectory, path);
  return path;
}
