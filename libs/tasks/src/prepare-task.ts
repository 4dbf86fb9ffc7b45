import { createExamplePicker, type ExamplePicker } from './create-example-picker.ts';
import { EmptyTaskError } from './empty-task-error.ts';
import { readDocuments } from './read-documents.ts';
import type { PreparedQuestion, PreparedTask } from './prepared-task.ts';
import type { TaskDefinition } from './task-definition.ts';
import type { TaskDocument } from './task-document.ts';

/** What {@link prepareTask} makes prompts of. */
export interface PrepareTaskOptions {
  /** Rows of the split that is asked. */
  readonly rows: readonly unknown[];
  /** Rows of the split that examples come from; not looked at where none are shown. */
  readonly fewshotRows: readonly unknown[];
  /** Examples before each question. */
  readonly numFewshot: number;
  /** Questions, or a part of them below 1; null for all. */
  readonly limit: number | null;
  /** Of the generator that draws examples, null for lm_eval's 1234. */
  readonly seed: number | null;
  /** SHA-256 of a text in UTF-8, in hexadecimal digits. */
  readonly sha256: (text: string) => string;
}

const FEWSHOT_SEED = 1234;

/**
 * Makes the prompts of one task, character by character as lm_eval 0.4.12 does, and their hashes.
 *
 * @throws DocumentError where a row is not what the task expects
 * @throws EmptyTaskError where there are no rows
 * @throws FewshotError where there are too few examples
 */
export function prepareTask(task: TaskDefinition, options: PrepareTaskOptions): PreparedTask {
  const { rows, fewshotRows, numFewshot, limit, seed, sha256 } = options;
  if (rows.length === 0) throw new EmptyTaskError(task);
  const pick = createExamplePicker({
    task,
    examples:
      numFewshot === 0 ? [] : readDocuments(task, { rows: fewshotRows, split: task.dataset.fewshotSplit }),
    count: numFewshot,
    seed: seed ?? FEWSHOT_SEED,
  });
  const asked = readDocuments(task, {
    rows: rows.slice(0, countOf(rows.length, limit)),
    split: task.dataset.split,
  });
  const questions = asked.map((document, docId) =>
    prepareQuestion(document, { docId, description: task.description, pick, sha256 }),
  );
  const hashes = questions.map(({ hashes: { document, prompt, target } }) => document + prompt + target);
  return { task, numFewshot, documentCount: rows.length, questions, hash: sha256(hashes.join('')) };
}

function countOf(available: number, limit: number | null): number {
  if (limit === null) return available;
  return limit < 1 ? Math.ceil(available * limit) : Math.floor(limit);
}

interface Preparation extends Pick<PrepareTaskOptions, 'sha256'> {
  readonly docId: number;
  readonly description: string;
  readonly pick: ExamplePicker;
}

function prepareQuestion(
  asked: TaskDocument,
  { docId, description, pick, sha256 }: Preparation,
): PreparedQuestion {
  const before =
    description +
    pick(asked)
      .map(({ example }) => `${example}\n\n`)
      .join('');
  const [first = ''] = asked.contexts;
  const prompt = before + first;
  const requests = asked.contexts.map((context, index) => ({
    // One text for all choices that share it: whoever scores can tell by looking at it once.
    context: context === first ? prompt : before + context,
    continuation: asked.continuations[index] ?? '',
  }));
  return {
    docId,
    document: asked.document,
    requests,
    // Python counts code points.
    choiceLengths: asked.choices.map((choice) => Array.from(choice).length),
    gold: asked.gold,
    target: asked.target,
    hashes: {
      document: sha256(JSON.stringify(asked.document, null, 2)),
      prompt: sha256(prompt),
      target: sha256(asked.target),
    },
  };
}
