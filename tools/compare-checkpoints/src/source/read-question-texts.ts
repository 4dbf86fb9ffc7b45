import { readSampleDocuments } from '@evalcurve/results-tree';
import type { FlippedQuestion } from '@evalcurve/curves';
import type { ListedQuestion } from '../compared-checkpoints.ts';

/**
 * Adds the texts of questions, which are logged with the samples; only the files of tasks that have any are
 * read.
 *
 * @throws SampleParseError where a file is broken
 */
export async function readQuestionTexts(
  questions: readonly FlippedQuestion[],
  files: ReadonlyMap<string, string>,
): Promise<ListedQuestion[]> {
  const texts = new Map<string, Map<number, string | null>>();
  for (const task of new Set(questions.map((question) => question.task))) {
    const path = files.get(task);
    if (path !== undefined) texts.set(task, await textsOf(path));
  }
  return questions.map((question) => ({
    ...question,
    text: texts.get(question.task)?.get(question.docId) ?? null,
  }));
}

async function textsOf(path: string): Promise<Map<number, string | null>> {
  const texts = new Map<number, string | null>();
  for await (const { sample, document } of readSampleDocuments(path)) {
    texts.set(sample.docId, document?.question ?? null);
  }
  return texts;
}
