import { seededRandom } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { inventedName } from './invented-name.ts';
import type { MmluQuestion, MmluSplit } from './mmlu-question.ts';
import { QUESTION_TEMPLATES } from './question-templates.ts';

/** Which questions are invented. */
export interface InventedQuestionsOptions {
  readonly subject: string;
  readonly split: MmluSplit;
  readonly count: number;
  /** Another seed, other questions. */
  readonly seed: number;
}

/**
 * Questions of the form of MMLU about places that do not exist, so that nobody can know an answer:
 * no sentence of MMLU is among them. All of one call differ; the same call gives the same questions.
 * Each letter is right equally often, give or take one, so that one letter for every answer scores 25 %.
 *
 * @example
 * inventedQuestions({ subject: 'anatomy', split: 'dev', count: 5, seed: 0 }).length; // 5
 */
export function inventedQuestions({ subject, split, count, seed }: InventedQuestionsOptions): MmluQuestion[] {
  const random = seededRandom(`${seed}/${subject}/${split}`);
  const questions = new Map<string, MmluQuestion>();
  let answers: number[] = [];
  while (questions.size < count) {
    if (answers.length === 0) answers = random.shuffle([0, 1, 2, 3]);
    const invented = inventQuestion(random, { subject, answer: answers[0] ?? 0 });
    if (questions.has(invented.question)) continue;
    questions.set(invented.question, invented);
    answers.shift();
  }
  return [...questions.values()];
}

function inventQuestion(
  random: SeededRandom,
  { subject, answer }: Pick<MmluQuestion, 'subject' | 'answer'>,
): MmluQuestion {
  const template = random.pick(QUESTION_TEMPLATES);
  const [a = '', b = '', c = '', d = ''] = random.shuffle(template.values);
  const question = template.text
    .replaceAll('{subject}', subject.replaceAll('_', ' '))
    .replaceAll('{place}', inventedName(random));
  return { question, subject, choices: [a, b, c, d], answer };
}
