import { createRequire } from 'node:module';

/** Version of evalcurve, as the files that it writes record it. */
export function evalcurveVersion(): string {
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
  return version;
}
