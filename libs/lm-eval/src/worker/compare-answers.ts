import { parseSampleLine } from '@evalcurve/results';
import type { Sample } from '@evalcurve/results';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** How the answers in two folders differ. */
export interface AnswerDifferences {
  /** Questions that were compared. */
  readonly compared: number;
  readonly differing: number;
  /** Where the first difference is, and what it is; null where there is none. */
  readonly first: string | null;
}

/**
 * Compares all log-likelihoods in the samples files of two folders, bit for bit, and what they were
 * asked.
 *
 * @throws Error of Node where a file cannot be read
 * @throws SampleParseError where a line is no sample
 * @example
 * await compareAnswers('out', 'again'); // { compared: 40, differing: 0, first: null }
 */
export async function compareAnswers(directory: string, other: string): Promise<AnswerDifferences> {
  const [answers, others] = await Promise.all([readAnswers(directory), readAnswers(other)]);
  const questions = [...new Set([...answers.keys(), ...others.keys()])];
  const differing = questions.filter((question) => answers.get(question) !== others.get(question));
  const [question] = differing;
  const first =
    question === undefined
      ? null
      : `${question}: ${answers.get(question) ?? 'nothing'} and ${others.get(question) ?? 'nothing'}`;
  return { compared: questions.length, differing: differing.length, first };
}

async function readAnswers(directory: string): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const file of await readdir(directory, { recursive: true })) {
    const task = /^samples_(?<task>.+)_\d{4}-[^_]+\.jsonl$/u.exec(basename(file))?.groups?.['task'];
    if (task === undefined) continue;
    const lines = (await readFile(join(directory, file), 'utf8')).split('\n').filter(Boolean);
    for (const sample of lines.map(parseSampleLine)) {
      answers.set(`${task}, question ${sample.docId}, filter ${sample.filter}`, answerOf(sample));
    }
  }
  return answers;
}

// Text, so that NaN equals NaN. JavaScript writes each number in as many digits as tell it from all others.
function answerOf({ logLikelihoods, isGreedy, metrics, docHash, promptHash }: Sample): string {
  const numbers = logLikelihoods.map((number, index) => `${number}${isGreedy[index] ? ' (greedy)' : ''}`);
  return `${numbers.join(', ')} ${JSON.stringify(metrics)} on ${docHash ?? ''}/${promptHash ?? ''}`;
}
