import type { Hub } from './hub.ts';
import { readMmluSubjects } from './read-mmlu-subjects.ts';
import type { MmluQuestion, MmluSplit } from './read-mmlu-subjects.ts';

/** What {@link readMmluQuestions} reads. */
export interface ReadMmluQuestionsOptions {
  readonly hub: Hub;
  /** Without a prefix: `anatomy`. */
  readonly subject: string;
  /** @default 'test' */
  readonly split?: MmluSplit | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The questions of one subject of MMLU; see `readMmluSubjects`.
 *
 * @throws what `readMmluSubjects` throws
 * @example
 * const [first] = await readMmluQuestions({ hub, subject: 'anatomy' });
 * // { question: …, choices: [ … four … ], answer: 2 }
 */
export async function readMmluQuestions({
  subject,
  ...rest
}: ReadMmluQuestionsOptions): Promise<MmluQuestion[]> {
  const questions = await readMmluSubjects({ ...rest, subjects: [subject] });
  return [...(questions.get(subject) ?? [])];
}
