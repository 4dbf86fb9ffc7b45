import type { EngineDescription } from '@evalcurve/evaluation';
import { runtimeVersions } from '../runtime-versions.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** The engine with the versions of what it computes by. */
export function describeEngine(): EngineDescription {
  return {
    name: 'embedded',
    version: packageJson.version,
    environment: { ...runtimeVersions(), node: process.version, device: 'cpu' },
  };
}
