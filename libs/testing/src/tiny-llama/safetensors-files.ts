import { encodeSafetensors } from './encode-safetensors.ts';
import type { Tensor, TensorType } from './encode-safetensors.ts';

/** What {@link safetensorsFiles} splits. */
export interface SafetensorsFilesOptions {
  readonly tensors: readonly Tensor[];
  readonly type: TensorType;
  /** Number of weight files; more than one needs an index beside. */
  readonly shards: number;
}

/**
 * The weight files of a checkpoint by name, as transformers writes them: `model.safetensors`, or
 * `model-00001-of-00002.safetensors` … with `model.safetensors.index.json`.
 */
export function safetensorsFiles(options: SafetensorsFilesOptions): Record<string, string | Uint8Array> {
  const { tensors, type, shards } = options;
  if (shards === 1) return { 'model.safetensors': encodeSafetensors({ tensors, type }) };
  const perShard = Math.ceil(tensors.length / shards);
  const files: Record<string, string | Uint8Array> = {};
  const weightMap: Record<string, string> = {};
  for (let shard = 0; shard < shards; shard += 1) {
    const part = tensors.slice(shard * perShard, (shard + 1) * perShard);
    const name = `model-${padded(shard + 1)}-of-${padded(shards)}.safetensors`;
    files[name] = encodeSafetensors({ tensors: part, type });
    for (const tensor of part) weightMap[tensor.name] = name;
  }
  const bytes = tensors.reduce((sum, { values }) => sum + values.length * (type === 'F32' ? 4 : 2), 0);
  const index = { metadata: { total_size: bytes }, weight_map: weightMap };
  files['model.safetensors.index.json'] = `${JSON.stringify(index, null, 2)}\n`;
  return files;
}

function padded(count: number): string {
  return String(count).padStart(5, '0');
}
