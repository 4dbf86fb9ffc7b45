import { checkpointByPattern, findCheckpointInText, type Checkpoint } from '@evalcurve/checkpoints';
import type { Evaluation } from '@evalcurve/results';
import type { ListedFile } from './list-files.ts';

/** What tells which checkpoint a results file is of. */
export interface IdentifyCheckpointOptions {
  readonly evaluation: Evaluation;
  readonly file: ListedFile;
  /** The folder that the tree is read from, by its own name alone. */
  readonly rootName: string;
}

/** The checkpoint that a pattern finds in the file's path or in what the harness was told, null where it finds none. */
export function matchCheckpoint(
  { evaluation, file }: Pick<IdentifyCheckpointOptions, 'evaluation' | 'file'>,
  pattern: RegExp,
): Checkpoint | null {
  const { subfolder, revision, modelName } = evaluation;
  const texts = [[...file.folders, file.name].join('/'), subfolder, revision, modelName];
  for (const text of texts) {
    const checkpoint = text === null ? null : checkpointByPattern(text, pattern);
    if (checkpoint !== null) return checkpoint;
  }
  return null;
}

/**
 * Which checkpoint a results file is of: what the harness was told (`subfolder=`, `revision=`) goes
 * before the folders (innermost first), these before the file's name, the model's own path and
 * the name of the whole tree. Null where nothing names one.
 */
export function identifyCheckpoint({
  evaluation,
  file,
  rootName,
}: IdentifyCheckpointOptions): Checkpoint | null {
  const { subfolder, revision, modelName, modelArgs } = evaluation;
  const iteration = modelArgs['iteration'];
  const texts = [
    subfolder,
    revision,
    file.folders.join('/'),
    file.name,
    modelName,
    iterationName(iteration),
    rootName,
  ];
  for (const text of texts) {
    const checkpoint = text ? findCheckpointInText(text) : null;
    if (checkpoint !== null) return checkpoint;
  }
  return null;
}

// GPT-NeoX records its whole configuration, the iteration that it loaded included.
function iterationName(iteration: string | undefined): string | null {
  return iteration !== undefined && /^\d+$/u.test(iteration) ? `global_step${iteration}` : null;
}
