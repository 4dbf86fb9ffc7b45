import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { safeParseResults, type Evaluation } from '@evalcurve/results';
import type { ListedFile } from './list-files.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { ResultsProblem } from './results-tree.ts';
import { RUN_RECORD_FILE } from './run-record-file.ts';

/** A file that holds results. */
export interface ReadResults {
  readonly file: ListedFile;
  readonly evaluation: Evaluation;
  readonly modifiedMs: number;
}

/** What {@link readCandidates} made of the files. */
export interface ReadCandidates {
  readonly results: readonly ReadResults[];
  /** Files that should hold results and do not. */
  readonly problems: readonly ResultsProblem[];
}

/** Results of MMLU are 0.1 MB; forks that put every answer into the file were seen to write 3 MB. */
const LARGEST_BYTES = 64 * 1024 * 1024;

// JSON that lies beside a model's weights or in a training program's folder.
const NOT_RESULTS =
  /^(?:config|tokenizer|tokenizer_config|generation_config|special_tokens_map|added_tokens|vocab|preprocessor_config|trainer_state|adapter_config|package|package-lock|.*\.index)\.json$/u;

/**
 * Reads every JSON file that may hold results. A broken file, and one of another evaluation tool, is
 * a problem in one line; other JSON is passed over.
 */
export async function readCandidates(
  directory: string,
  files: readonly ListedFile[],
): Promise<ReadCandidates> {
  const candidates = files.filter(isCandidate);
  const read = await mapConcurrently({ items: candidates, limit: 16 }, (file) => readOne(directory, file));
  return {
    results: read.flatMap((one) => (one !== null && 'evaluation' in one ? [one] : [])),
    problems: read.flatMap((one) => (one !== null && 'message' in one ? [one] : [])),
  };
}

function isCandidate({ name }: ListedFile): boolean {
  return name.endsWith('.json') && name !== RUN_RECORD_FILE && !NOT_RESULTS.test(name);
}

async function readOne(directory: string, file: ListedFile): Promise<ReadResults | ResultsProblem | null> {
  const { path } = file;
  const name = relative(directory, path);
  try {
    const { size, mtimeMs: modifiedMs } = await stat(path);
    if (size > LARGEST_BYTES) {
      return { path, message: `${name} is left out: ${size} bytes, more than any results file` };
    }
    const parsed = safeParseResults(await readFile(path, 'utf8'), { path: name });
    if (parsed.success) return { file, evaluation: parsed.value, modifiedMs };
    const { problem, tool, message } = parsed.error;
    return problem === 'other-tool' && tool === null ? null : { path, message };
  } catch (error) {
    return { path, message: `${name} cannot be read: ${(error as Error).message}` };
  }
}
