import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { huggingFaceHome } from './cache-directories.ts';
import { nonEmpty } from './non-empty.ts';

/** What {@link tokenFromEnvironment} looks at. */
export interface TokenFromEnvironmentOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the token is for the official Hub. */
  readonly official: boolean;
}

/**
 * The Hub token: `HF_TOKEN`, else the file that `HF_TOKEN_PATH` names, else, for the official Hub,
 * the file that `hf auth login` wrote. That file was written for the official Hub: no mirror gets it.
 *
 * @returns null where there is none
 */
export function tokenFromEnvironment({ env, official }: TokenFromEnvironmentOptions): string | null {
  const named = nonEmpty(env['HF_TOKEN']);
  if (named !== undefined) return named.trim();
  const path = nonEmpty(env['HF_TOKEN_PATH']) ?? (official ? join(huggingFaceHome(env), 'token') : null);
  return path === null ? null : readToken(path);
}

function readToken(path: string): string | null {
  try {
    return nonEmpty(readFileSync(path, 'utf8'))?.trim() ?? null;
  } catch {
    // Most machines have no such file, and public repos need no token.
    return null;
  }
}
