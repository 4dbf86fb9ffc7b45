import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ToolContext } from '@evalcurve/cli';
import { folderDatasetSource, hubDatasetSource, hubFrom } from '@evalcurve/hub';
import type { Preset } from '@evalcurve/presets';
import type { DatasetSource } from '@evalcurve/tasks';
import type { QuestionsView } from '../question-set.ts';

/** Where questions that nobody has answered come from. */
export interface QuestionsDataset {
  readonly source: DatasetSource;
  /** The preset that they are of, null for MMLU on a Hub. */
  readonly preset: string | null;
  readonly note: QuestionsView['note'];
}

/** What {@link questionsDataset} goes by. */
export interface QuestionsDatasetOptions {
  readonly preset: Preset | null;
  readonly endpoint: string | undefined;
  readonly context: Pick<ToolContext, 'cwd' | 'env'>;
}

/** The preset's own questions where it has some, else MMLU on the Hub. */
export function questionsDataset({ preset, endpoint, context }: QuestionsDatasetOptions): QuestionsDataset {
  const own = preset?.questions;
  if (preset === null || own === undefined) {
    return { source: hubDatasetSource(hubFrom({ endpoint, env: context.env })), preset: null, note: null };
  }
  const folder = own.startsWith('file:') ? fileURLToPath(own) : resolve(context.cwd, own);
  return { source: folderDatasetSource(folder), preset: preset.name, note: preset.note ?? null };
}
