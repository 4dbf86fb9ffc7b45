import { stat } from 'node:fs/promises';
import { EvalcurveError } from '@evalcurve/errors';
import type { Layout } from '@evalcurve/evaluation';
import { downloadCacheDirectory, hubFrom } from '@evalcurve/hub';
import {
  hubCheckpointSource,
  localCheckpointSource,
  locatedCheckpointSource,
  type CheckpointSource,
} from '@evalcurve/sweep';
import { localPath } from './local-path.ts';

/** What {@link resolveSource} looks for. */
export interface ResolveSourceOptions {
  /** File that says where checkpoints were fetched to; nothing else is looked at then. */
  readonly located?: string | undefined;
  /** Hub repo, local folder, or the `file:` URL of one. */
  readonly model: string;
  /** What a local folder's model is called; its own name where this is left out. */
  readonly name?: string | undefined;
  readonly layout: Layout | undefined;
  readonly revision: string | undefined;
  readonly endpoint: string | undefined;
  readonly retries: number;
  /** Bytes a second; no limit where it is left out. */
  readonly limitRate: number | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** `--model` is neither a folder that exists nor the name of a Hub repo. */
class ModelNameError extends EvalcurveError {
  readonly model: string;

  constructor(model: string) {
    super(`--model ${model}: no such folder, and not a Hub repo (expected owner/name)`, {
      hint: 'For example --model tiiuae/dense-500m-arch1 or --model ./checkpoints',
    });
    this.model = model;
  }
}

/**
 * The checkpoints that a file names, else of a local folder, where one of that name exists, else of a Hub repo.
 *
 * @throws ModelNameError where the name can be neither
 */
export async function resolveSource(options: ResolveSourceOptions): Promise<CheckpointSource> {
  const { model, name, layout, revision, endpoint, retries, limitRate, cwd, env, signal } = options;
  if (options.located !== undefined) return locatedCheckpointSource(localPath(options.located, cwd));
  const directory = localPath(model, cwd);
  if (layout === 'directory' || (layout === undefined && (await isDirectory(directory)))) {
    if (!(await isDirectory(directory))) throw new ModelNameError(model);
    return localCheckpointSource(directory, name);
  }
  if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/u.test(model)) throw new ModelNameError(model);
  const hub = hubFrom({ env, retries, endpoint, limitRate });
  return hubCheckpointSource({
    hub,
    repository: model,
    layout,
    revision,
    cacheDirectory: downloadCacheDirectory(env),
    signal,
  });
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
