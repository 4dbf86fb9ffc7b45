import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { namedHarness } from './named-harness.ts';
import { repositoryRoot } from './repository-root.ts';

/** Where the harness is looked for. */
export interface FindTestHarnessOptions {
  /** @default process.env */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** @default the root of the workspace */
  readonly root?: string;
}

/**
 * The real `lm_eval` program for tests, its Python beside it: of `EVALCURVE_HARNESS` (a virtual
 * environment or the program itself), of the workspace's `.venv`, or on the PATH. Null where there is
 * none.
 *
 * @throws Error where `EVALCURVE_HARNESS` names something else
 */
export function findTestHarness({ env = process.env, root }: FindTestHarnessOptions = {}): string | null {
  const named = namedHarness({ env, variable: 'EVALCURVE_HARNESS' });
  if (named !== null) return named;
  const folders = [join(root ?? repositoryRoot(), '.venv', 'bin'), ...(env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, 'lm_eval')).find(isFile) ?? null;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
