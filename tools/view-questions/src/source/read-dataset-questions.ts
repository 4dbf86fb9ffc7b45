import { readMmluSubjects } from '@evalcurve/hub';
import type { MmluSplit } from '@evalcurve/hub';
import { taskOfSubject } from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import type { QuestionsView } from '../question-set.ts';
import type { QuestionsDataset } from './questions-dataset.ts';

/** What {@link readDatasetQuestions} reads. */
export interface ReadDatasetQuestionsOptions {
  readonly dataset: QuestionsDataset;
  readonly subjects: readonly MmluSubject[];
  readonly split: MmluSplit;
  readonly signal: AbortSignal;
}

/**
 * Reads questions from a dataset; nobody has answered them.
 *
 * @throws what `readMmluSubjects` of `@evalcurve/hub` throws
 */
export async function readDatasetQuestions(options: ReadDatasetQuestionsOptions): Promise<QuestionsView> {
  const { dataset, subjects, split, signal } = options;
  const bySubject = await readMmluSubjects({ source: dataset.source, subjects, split, signal });
  return {
    source:
      dataset.preset === null
        ? { kind: 'dataset', endpoint: dataset.source.place, split }
        : { kind: 'preset', preset: dataset.preset, split },
    note: dataset.note,
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
