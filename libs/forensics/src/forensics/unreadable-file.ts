import { findCheckpointInText } from '@evalcurve/checkpoints';
import type { Forensic } from '../forensic.ts';

/** Facts of a file that could not be used. */
export interface UnreadableFacts {
  readonly [name: string]: string;
  /** What is wrong with it, as the parser says it. */
  readonly message: string;
}

/** Finds results files that are cut off, empty, damaged or of another program. */
export const unreadableFile: Forensic<UnreadableFacts> = {
  kind: 'unreadable-file',
  effect: 'incomplete',
  reads: 'results',
  explains: ['gap', 'missing-tasks'],
  observe: ({ problems }) =>
    problems.map(({ file, message }) => {
      const checkpoint = findCheckpointInText(file);
      return {
        checkpoints: checkpoint === null ? [] : [checkpoint.id],
        tasks: [],
        files: [file],
        facts: { message },
      };
    }),
  describe: (observations) => {
    const [first] = observations;
    const rest = observations.length - 1;
    const message = first?.facts.message ?? '';
    return {
      certainty: 'certain',
      sentence: {
        en: `Left out: ${message}${rest > 0 ? `; and ${rest} more` : ''}.`,
        zh: `未采用的文件：${message}${rest > 0 ? `；另有 ${rest} 个` : ''}。`,
      },
      consequence: {
        en: 'What these files hold is missing from the curve, though it was evaluated.',
        zh: '这些文件中的内容虽已评测，却不在曲线中。',
      },
      remedy: {
        en: 'Copy them again from where they were written, or evaluate those checkpoints again.',
        zh: '请从原处重新复制，或重新评测相应的 checkpoint。',
      },
    };
  },
};
