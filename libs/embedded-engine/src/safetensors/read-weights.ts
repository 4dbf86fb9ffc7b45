import { readdir, readFile } from 'node:fs/promises';
import { join, basename } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { z } from 'zod';
import { BrokenCheckpointError } from '../broken-checkpoint-error.ts';
import { readSafetensorsHeader } from './read-safetensors-header.ts';
import type { StoredTensor } from './stored-tensor.ts';

const INDEX = 'model.safetensors.index.json';

const indexSchema = z.looseObject({ weight_map: z.record(z.string(), z.string()) });

/**
 * Where each weight of a checkpoint lies, by name: in `model.safetensors`, or in the files that
 * `model.safetensors.index.json` names.
 *
 * @throws BrokenCheckpointError
 */
export async function readWeights(directory: string): Promise<ReadonlyMap<string, StoredTensor>> {
  const files = await readIndex(directory);
  if (files === null) await refusePickle(directory);
  const names = [...new Set(files?.values() ?? ['model.safetensors'])];
  const found = await Promise.all(
    names.map(async (name) => [name, await readSafetensorsHeader(join(directory, name))] as const),
  );
  const weights = new Map<string, StoredTensor>();
  for (const [name, tensors] of found) {
    // As in transformers: of a shard only those count that the index says are in it.
    for (const tensor of tensors) {
      if (files === null || files.get(tensor.name) === name) weights.set(tensor.name, tensor);
    }
  }
  const absent = [...(files?.keys() ?? [])].find((name) => !weights.has(name));
  if (absent !== undefined) {
    const problem = `${INDEX} says that ${absent} is in it, which it is not`;
    throw new BrokenCheckpointError({ file: join(directory, files?.get(absent) ?? INDEX), problem });
  }
  return weights;
}

/** Weights as old versions of PyTorch saved them hold Python code. */
async function refusePickle(directory: string): Promise<void> {
  const names = await readdir(directory);
  const pickle = names.find((name) => /^pytorch_model.*\.bin$/u.test(name));
  if (pickle === undefined || names.includes('model.safetensors')) return;
  throw new BrokenCheckpointError({
    file: join(directory, pickle),
    problem: 'weights of PyTorch: expected model.safetensors',
    hint: 'Save the checkpoint as safetensors, or evaluate it with lm_eval: --engine lm-eval',
  });
}

async function readIndex(directory: string): Promise<Map<string, string> | null> {
  const file = join(directory, INDEX);
  try {
    const { weight_map: map } = indexSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    const outside = Object.values(map).find((name) => basename(name) !== name);
    if (outside === undefined) return new Map(Object.entries(map));
    throw new BrokenCheckpointError({ file, problem: `"${outside}" is not a file beside it` });
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    if (error instanceof BrokenCheckpointError) throw error;
    throw new BrokenCheckpointError({ file, problem: 'not an index of safetensors files', cause: error });
  }
}
