const SHARD = /^(?<stem>model|pytorch_model)-(?<index>\d+)-of-(?<count>\d+)\.(?<kind>safetensors|bin)$/u;

/**
 * What the weights of a checkpoint lack, by the names of its files: shards, or the index that says
 * which tensor is in which. Empty where all are there, and where the weights are in one file.
 *
 * @example
 * missingShards(['model-00001-of-00002.safetensors', 'model.safetensors.index.json']);
 * // ['model-00002-of-00002.safetensors']
 */
export function missingShards(names: readonly string[]): string[] {
  const there = new Set(names);
  if (there.has('model.safetensors')) return [];
  const shards = names.map((name) => SHARD.exec(name)?.groups).filter((groups) => groups !== undefined);
  // As loading does: pickled shards count only where there are no others.
  const used = shards.find(({ kind }) => kind === 'safetensors') ?? shards[0];
  if (used === undefined || (used['kind'] === 'bin' && there.has('pytorch_model.bin'))) return [];
  const { stem = '', count = '', kind = '' } = used;
  const expected = Array.from({ length: Number(count) }, (_, index) => {
    const number = String(index + 1).padStart(count.length, '0');
    return `${stem}-${number}-of-${count}.${kind}`;
  });
  return [...expected, `${stem}.${kind}.index.json`].filter((name) => !there.has(name));
}
