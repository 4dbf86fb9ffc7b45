import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const projectName = /^name\s*=\s*["']lm[_-]eval["']/mu;
const projectVersion = /^version\s*=\s*["'](?<version>[^"']+)["']/mu;

/**
 * The version of lm_eval whose source checkout a folder is, by its `pyproject.toml`; null where it
 * is no such checkout. A fork may call itself by the version that it was forked from.
 *
 * @example
 * await sourceCheckoutVersion('lm-evaluation-harness-competition'); // '0.4.9'
 */
export async function sourceCheckoutVersion(directory: string): Promise<string | null> {
  const project = await readFile(join(directory, 'pyproject.toml'), 'utf8').catch(() => null);
  if (project === null || !projectName.test(project)) return null;
  const main = await stat(join(directory, 'lm_eval', '__main__.py')).catch(() => null);
  if (!main?.isFile()) return null;
  return projectVersion.exec(project)?.groups?.['version'] ?? null;
}
