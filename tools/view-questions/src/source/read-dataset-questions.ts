import { readMmluSubjects } from '@evalcurve/hub';
import type { Hub, MmluSplit } from '@evalcurve/hub';
import { taskOfSubject } from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import type { QuestionsView } from '../question-set.ts';

/** What {@link readDatasetQuestions} reads. */
export interface ReadDatasetQuestionsOptions {
  readonly hub: Hub;
  readonly subjects: readonly MmluSubject[];
  readonly split: MmluSplit;
  readonly signal: AbortSignal;
}

/**
 * Reads questions from the dataset on the Hub; nobody has answered them.
 *
 * @throws what `readMmluSubjects` of `@evalcurve/hub` throws
 */
export async function readDatasetQuestions(options: ReadDatasetQuestionsOptions): Promise<QuestionsView> {
  const { hub, subjects, split } = options;
  const bySubject = await readMmluSubjects(options);
  return {
    source: { kind: 'dataset', endpoint: hub.url, split },
    sets: subjects.map((subject) => ({
      task: taskOfSubject(subject),
      subject,
      questions: (bySubject.get(subject) ?? []).map(({ question, choices, answer }, docId) => ({
        docId,
        text: question,
        choices,
        answer,
      })),
      checkpoints: [],
    })),
    problems: [],
  };
}
