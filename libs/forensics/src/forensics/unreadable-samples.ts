import type { Forensic } from '../forensic.ts';
import { placeList } from '../place-list.ts';

/** Facts of a samples file that could not be read to its end. */
export interface UnreadableSamplesFacts {
  readonly [name: string]: string | number;
  readonly message: string;
  /** Questions that could be read before. */
  readonly documents: number;
}

/** Finds samples files that are cut off or damaged. */
export const unreadableSamples: Forensic<UnreadableSamplesFacts> = {
  kind: 'unreadable-samples',
  effect: 'incomplete',
  reads: 'first-samples',
  explains: ['short-samples', 'score-mismatch'],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap(({ checkpoint, samples }) =>
      samples.flatMap(({ task, file, problem, documents }) =>
        problem === null
          ? []
          : [
              {
                checkpoints: [checkpoint.id],
                tasks: [task],
                files: [file],
                facts: { message: problem, documents },
              },
            ],
      ),
    ),
  describe: (observations) => {
    const [first] = observations;
    const files = placeList(observations);
    const message = first?.facts.message ?? '';
    return {
      certainty: 'certain',
      sentence: {
        en: `Samples that cannot be read to their end (${files.en}): ${message}.`,
        zh: `样本文件无法读完（${files.zh}）：${message}。`,
      },
      consequence: {
        en: 'The scores are in the results file and stand; which questions were answered how is not known in full.',
        zh: '得分来自结果文件，不受影响；但无法得知每道题的作答情况。',
      },
      remedy: {
        en: 'Copy the file again from where it was written, or evaluate that checkpoint again.',
        zh: '请从原处重新复制该文件，或重新评测该 checkpoint。',
      },
    };
  },
};
