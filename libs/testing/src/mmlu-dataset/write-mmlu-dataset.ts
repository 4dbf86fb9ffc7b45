import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetCard } from './dataset-card.ts';
import type { DatasetConfig } from './dataset-card.ts';
import { encodeQuestions } from './encode-questions.ts';
import { inventedQuestions } from './invented-questions.ts';
import type { MmluSplit } from './mmlu-question.ts';
import { MMLU_TEST_QUESTIONS } from './mmlu-test-questions.ts';

/** What {@link writeMmluDataset} writes, and where. */
export interface WriteMmluDatasetOptions {
  /**
   * The folder that becomes the repository `cais/mmlu`; made where it is not there. Do not call it
   * `mmlu`: lm_eval takes a folder of that name where it runs for the task.
   */
  readonly directory: string;
  /** @default 0 */
  readonly seed?: number;
  /**
   * Test questions a subject, or `as-mmlu` for as many as MMLU has in each (14,042 in all).
   *
   * @default 8
   */
  readonly testQuestions?: number | 'as-mmlu';
}

/** Few-shot examples a subject, as MMLU has them. */
const DEV_QUESTIONS = 5;
const VALIDATION_QUESTIONS = 2;

/**
 * Writes invented questions for the 57 subjects as the dataset repository that lm_eval's unmodified
 * `mmlu` task loads: `anatomy/test-00000-of-00001.parquet` …, and a README.md that describes them.
 *
 * @example
 * await writeMmluDataset({ directory: join(directory.path, 'dataset') });
 * const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: join(directory.path, 'dataset') } } } });
 */
export async function writeMmluDataset(options: WriteMmluDatasetOptions): Promise<void> {
  const { directory, seed = 0, testQuestions = 8 } = options;
  const configs: DatasetConfig[] = [];
  for (const [subject, count] of Object.entries(MMLU_TEST_QUESTIONS)) {
    const counts: Record<MmluSplit, number> = {
      test: testQuestions === 'as-mmlu' ? count : testQuestions,
      validation: VALIDATION_QUESTIONS,
      dev: DEV_QUESTIONS,
    };
    configs.push(await writeSubject(join(directory, subject), { subject, counts, seed }));
  }
  await writeFile(join(directory, 'README.md'), datasetCard(configs));
}

async function writeSubject(
  directory: string,
  {
    subject,
    counts,
    seed,
  }: { readonly subject: string; readonly counts: Record<MmluSplit, number>; readonly seed: number },
): Promise<DatasetConfig> {
  await mkdir(directory, { recursive: true });
  const splits: DatasetConfig['splits'][number][] = [];
  for (const split of ['test', 'validation', 'dev'] as const) {
    const questions = inventedQuestions({ subject, split, count: counts[split], seed });
    const file = encodeQuestions(questions);
    await writeFile(join(directory, `${split}-00000-of-00001.parquet`), file);
    splits.push({ name: split, bytes: file.byteLength, examples: questions.length });
  }
  return { name: subject, splits };
}
