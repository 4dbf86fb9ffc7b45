import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';

/** Where the fixtures are looked for. */
export interface FixturesDirectoryOptions {
  /** @default process.env */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** @default the root of the workspace */
  readonly root?: string;
}

/**
 * The folder of real results files written by others, which the project does not contain: of
 * `EVALCURVE_FIXTURES`, or `shared/fixtures` beside the workspace. Null where there is none.
 *
 * @throws Error where `EVALCURVE_FIXTURES` names a folder that is not there
 */
export function fixturesDirectory({ env = process.env, root }: FixturesDirectoryOptions = {}): string | null {
  const named = env['EVALCURVE_FIXTURES'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`EVALCURVE_FIXTURES: no folder ${named}`);
    return named;
  }
  const beside = join(root ?? repositoryRoot(), '..', 'shared', 'fixtures');
  return existsSync(beside) ? beside : null;
}
