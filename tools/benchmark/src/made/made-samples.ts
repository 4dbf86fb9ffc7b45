import { inventedQuestions, seededRandom } from '@evalcurve/testing';
import type { MmluQuestion, SeededRandom } from '@evalcurve/testing';
import { createHash } from 'node:crypto';

/** Which samples are made. */
export interface MadeSamplesOptions {
  readonly subject: string;
  readonly step: number;
  readonly questions: number;
  /**
   * How many of them are answered rightly.
   *
   * @default as chance has it
   */
  readonly correct?: number;
}

const LETTERS = ['A', 'B', 'C', 'D'];

/**
 * Samples as lm_eval 0.4.12 logs them: a line each, the whole context repeated for each of its four choices.
 * The questions are invented and as long as MMLU's, so that a line is about 3.6 kB as there.
 */
export function madeSamples({ subject, step, questions, correct }: MadeSamplesOptions): string {
  const random = seededRandom(`${step}/${subject}`);
  const isRight = correct === undefined ? null : chosenAtRandom({ count: correct, of: questions, random });
  return inventedQuestions({ subject, split: 'test', count: questions, seed: 0 })
    .map((doc, index) => {
      const made = { index, random, isRight: isRight?.has(index) ?? null };
      return `${pythonJson(madeSample(lengthened(doc), made))}\n`;
    })
    .join('');
}

interface ChosenAtRandom {
  readonly count: number;
  readonly of: number;
  readonly random: SeededRandom;
}

function chosenAtRandom({ count, of, random }: ChosenAtRandom): ReadonlySet<number> {
  const drawn = Array.from({ length: of }, (_, index) => ({ index, at: random.next() }));
  return new Set(
    drawn
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ index }) => index),
  );
}

// MMLU's contexts are 550 characters long in the mean.
function lengthened(doc: MmluQuestion): MmluQuestion {
  return { ...doc, question: `${doc.question} `.repeat(6).trim() };
}

interface MadeSample {
  readonly index: number;
  readonly random: SeededRandom;
  /** Null where chance decides. */
  readonly isRight: boolean | null;
}

function madeSample(doc: MmluQuestion, { index, random, isRight }: MadeSample): object {
  const context = contextOf(doc);
  const drawn = LETTERS.map(() => -1 - 4 * random.next());
  const scores = isRight === null ? drawn : answered(drawn, isRight ? doc.answer : (doc.answer + 1) % 4);
  const answers = scores.map((score) => [String(score), 'False']);
  return {
    doc_id: index,
    doc,
    target: String(doc.answer),
    arguments: Object.fromEntries(
      LETTERS.map((letter, choice) => [`gen_args_${choice}`, { arg_0: context, arg_1: ` ${letter}` }]),
    ),
    resps: answers.map((answer) => [answer]),
    filtered_resps: answers,
    filter: 'none',
    metrics: ['acc'],
    doc_hash: sha256(JSON.stringify(doc)),
    prompt_hash: sha256(context),
    target_hash: sha256(String(doc.answer)),
    acc: scores.indexOf(Math.max(...scores)) === doc.answer ? 1 : 0,
  };
}

// The highest log-likelihood changes places with that of the choice which is to be the answer.
function answered(scores: readonly number[], choice: number): number[] {
  const highest = scores.indexOf(Math.max(...scores));
  return scores.map(
    (score, index) => scores[index === highest ? choice : index === choice ? highest : index] ?? score,
  );
}

function contextOf({ subject, question, choices }: MmluQuestion): string {
  const about = `Multiple choice questions (with answers) about ${subject.replaceAll('_', ' ')}.`;
  const lines = choices.map((choice, index) => `${LETTERS[index] ?? ''}. ${choice}`);
  return `${about}\n\n${[question, ...lines].join('\n')}\nAnswer:`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

// Python puts a blank after each comma and colon, and a fraction into each float.
function pythonJson(sample: object): string {
  const text = JSON.stringify(sample, null, 1).replaceAll(/\n\s*/gu, ' ');
  return text.replaceAll(/(?<=[[{]) | (?=[\]}])/gu, '').replace(/"acc": (\d)\}$/u, '"acc": $1.0}');
}
