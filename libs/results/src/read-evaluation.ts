import type { Evaluation, TaskScores } from './evaluation.ts';
import { inferHarnessVersion } from './infer-harness-version.ts';
import { readModelArgs } from './read-model-args.ts';
import { readTasks } from './read-tasks.ts';
import type { ResultsFile } from './results-file.ts';

/** The neutral form of a results file whose shape was checked. */
export function readEvaluation(file: ResultsFile): Evaluation {
  const modelArgs = readModelArgs(file.config?.model_args);
  const tasks = readTasks(file);
  return {
    harnessVersion: inferHarnessVersion(file),
    modelName: readModelName(file, modelArgs),
    revision: modelArgs['revision'] ?? nonEmpty(file.config?.model_revision),
    subfolder: modelArgs['subfolder'] ?? null,
    modelArgs,
    numFewshot: readNumber(file.config?.num_fewshot) ?? commonFewshot(tasks),
    limit: readNumber(file.config?.limit),
    batchSize: readBatchSize(file.config),
    dtype: readDtype(file, modelArgs),
    chatTemplateHash: nonEmpty(file.chat_template_sha),
    dateSeconds: readNumber(file.date),
    tasks,
  };
}

function readModelName(file: ResultsFile, modelArgs: Readonly<Record<string, string>>): string | null {
  const named = modelArgs['pretrained'] ?? modelArgs['model'] ?? modelArgs['path'] ?? modelArgs['engine'];
  if (named !== undefined) return nonEmpty(named);
  // Since 0.4.10 a run without a model name gets eight random letters for one.
  return file.model_name?.includes('/') ? file.model_name : null;
}

function commonFewshot(tasks: readonly TaskScores[]): number | null {
  const leaves = tasks.filter(({ members }) => members.length === 0);
  const counts = new Set(leaves.map(({ numFewshot }) => numFewshot));
  return counts.size === 1 ? ([...counts][0] ?? null) : null;
}

// `auto` is kept only where the file does not tell what it came to.
function readBatchSize(config: ResultsFile['config']): number | 'auto' | null {
  const size = config?.batch_size;
  if (typeof size === 'number') return size;
  if (!size?.startsWith('auto')) return readNumber(size);
  const sizes = new Set(config?.batch_sizes);
  const [only] = sizes;
  return sizes.size === 1 && typeof only === 'number' ? only : 'auto';
}

// The dtype of the loaded weights (`torch.float32`) is surer than the one asked for (`auto`).
function readDtype(file: ResultsFile, modelArgs: Readonly<Record<string, string>>): string | null {
  const loaded = nonEmpty(file.config?.model_dtype);
  return loaded?.replace(/^torch\./u, '') ?? modelArgs['dtype'] ?? null;
}

function readNumber(value: number | string | null | undefined): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function nonEmpty(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
