import { missingShards } from '@evalcurve/checkpoints';
import type { CheckpointState } from './checkpoint-source.ts';
import { describeFiles } from './describe-files.ts';

const WEIGHTS = /^(?:model|pytorch_model)(?:-\d+-of-\d+)?\.(?:safetensors|bin)$/u;

/** Looks whether a folder holds configuration and weights, with all their shards and the index. */
export async function inspectFolder(directory: string): Promise<CheckpointState> {
  const files = await describeFiles(directory);
  const names = [...files.keys()];
  const isComplete =
    names.includes('config.json') &&
    names.some((name) => WEIGHTS.test(name)) &&
    missingShards(names).length === 0;
  return { isComplete, fingerprint: JSON.stringify([...files]) };
}
