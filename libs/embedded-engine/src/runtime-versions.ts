import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownRequire } from './own-require.ts';

/**
 * Versions of the packages that compute, as installed; one that is missing is `not installed`.
 *
 * @example
 * runtimeVersions(); // { 'onnxruntime-node': '1.30.0', '@huggingface/tokenizers': '0.2.0' }
 */
export function runtimeVersions(): Readonly<Record<string, string>> {
  return Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)]));
}

const PACKAGES = ['onnxruntime-node', '@huggingface/tokenizers'];

function versionOf(name: string): string {
  try {
    let directory = dirname(ownRequire.resolve(name));
    while (!directory.endsWith(join('node_modules', name))) {
      if (directory === dirname(directory)) return 'unknown';
      directory = dirname(directory);
    }
    const description = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
      version?: string;
    };
    return description.version ?? 'unknown';
  } catch {
    return 'not installed';
  }
}
