import { posix } from 'node:path';
import { missingShards } from '@evalcurve/checkpoints';
import type { RemoteFile } from './remote-file.ts';

/** The files that one checkpoint is loaded from, and what was looked for in vain. */
export interface CheckpointFiles {
  readonly files: readonly RemoteFile[];
  /** `config.json`, `weights` or names of shards, `tokenizer`; empty where the model is complete. */
  readonly missing: readonly string[];
}

/** What {@link selectCheckpointFiles} selects from. */
export interface SelectCheckpointFilesOptions {
  /** Files of the checkpoint's own folder. */
  readonly own: readonly RemoteFile[];
  /** Files at the top of the repo; they serve every checkpoint that has no such files of its own. */
  readonly shared: readonly RemoteFile[];
}

/**
 * The few files that loading a checkpoint takes: configuration, tokenizer, weights. Optimizer states,
 * other formats and further precisions are left out; pickled weights are taken only where there are
 * no safetensors.
 */
export function selectCheckpointFiles({ own, shared }: SelectCheckpointFilesOptions): CheckpointFiles {
  const configs = ownElseShared({
    own,
    shared,
    wanted: isConfig,
    decisive: (name) => name === 'config.json',
  });
  const tokenizer = ownElseShared({ own, shared, wanted: isTokenizer, decisive: isVocabulary });
  const weights = selectWeights(own);
  const missing = [
    ...(configs.length === 0 ? ['config.json'] : []),
    ...(weights.length === 0 ? ['weights'] : missingShards(weights.map(({ path }) => posix.basename(path)))),
    ...(tokenizer.length === 0 ? ['tokenizer'] : []),
  ];
  return { files: [...configs, ...tokenizer, ...weights], missing };
}

/**
 * Whether a folder with such a file holds a model.
 *
 * @example
 * isModelFile('iter_0002000/config.json'); // true
 */
export function isModelFile(path: string): boolean {
  const name = posix.basename(path);
  return name === 'config.json' || SAFETENSORS.test(name) || PICKLED.test(name);
}

const SAFETENSORS = /^model(?:-\d+-of-\d+)?\.safetensors$/u;
const PICKLED = /^pytorch_model(?:-\d+-of-\d+)?\.bin$/u;
const VOCABULARY =
  /^(?:tokenizer\.json|tokenizer\.model(?:\.v\d+)?|vocab\.(?:json|txt)|spiece\.model|sentencepiece\.bpe\.model|.+\.tiktoken)$/u;
const TOKENIZER_EXTRA =
  /^(?:tokenizer_config\.json|special_tokens_map\.json|added_tokens\.json|merges\.txt|chat_template\.(?:jinja|json))$/u;

interface OwnElseSharedOptions extends SelectCheckpointFilesOptions {
  readonly wanted: (name: string) => boolean;
  /** The file without which the rest of its kind is of no use. */
  readonly decisive: (name: string) => boolean;
}

function ownElseShared({ own, shared, wanted, decisive }: OwnElseSharedOptions): RemoteFile[] {
  const source = [own, shared].find((files) => files.some((file) => decisive(posix.basename(file.path))));
  return (source ?? []).filter((file) => wanted(posix.basename(file.path)));
}

// Python files are inert until somebody asks for --trust-remote-code, and needed then.
function isConfig(name: string): boolean {
  return name === 'config.json' || name === 'generation_config.json' || /^\w+\.py$/u.test(name);
}

function isTokenizer(name: string): boolean {
  return isVocabulary(name) || TOKENIZER_EXTRA.test(name);
}

function isVocabulary(name: string): boolean {
  return VOCABULARY.test(name);
}

// The order in which transformers looks: one safetensors file, its shards, one pickled file, its shards.
function selectWeights(files: readonly RemoteFile[]): RemoteFile[] {
  const named = (pattern: RegExp): RemoteFile[] =>
    files.filter((file) => pattern.test(posix.basename(file.path)));
  const candidates = [
    named(/^model\.safetensors$/u),
    named(/^model(?:-\d+-of-\d+\.safetensors|\.safetensors\.index\.json)$/u),
    named(/^pytorch_model\.bin$/u),
    named(/^pytorch_model(?:-\d+-of-\d+\.bin|\.bin\.index\.json)$/u),
  ];
  return candidates.find((found) => found.some((file) => isModelFile(file.path))) ?? [];
}
