import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkpointDirectory } from './checkpoint-directory.ts';
import { CHECKPOINT_STEPS } from './checkpoint-steps.ts';
import { madeCounts } from './made-counts.ts';
import { madeSamples } from './made-samples.ts';

/** What {@link writeSampleFiles} writes, and where. */
export interface WriteSampleFilesOptions {
  /** Made where it is not there. */
  readonly directory: string;
  /** In each subject; or as many as MMLU has, answered as the made results say. */
  readonly questions: number | 'all';
}

/** Writes samples of 27 checkpoints, 57 files each, and answers with their size in all. */
export async function writeSampleFiles(
  options: WriteSampleFilesOptions,
): Promise<{ readonly bytes: number }> {
  const { directory, questions } = options;
  let bytes = 0;
  for (const step of CHECKPOINT_STEPS) {
    const folder = checkpointDirectory(directory, step);
    await mkdir(folder, { recursive: true });
    for (const { name: subject, count, correct } of madeCounts(step)) {
      const asked = questions === 'all' ? { questions: count, correct } : { questions };
      const text = Buffer.from(madeSamples({ subject, step, ...asked }));
      await writeFile(join(folder, `samples_mmlu_${subject}_2026-01-02T03-04-05.678901.jsonl`), text);
      bytes += text.byteLength;
    }
  }
  return { bytes };
}
