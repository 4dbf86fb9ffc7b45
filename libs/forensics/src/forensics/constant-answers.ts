import { formatCount } from '@evalcurve/locale';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';

/** Facts of a model that always gives the same answer. */
export interface ConstantAnswerFacts {
  readonly [name: string]: number | string;
  /** `B`, or the number of the choice. */
  readonly answer: string;
  readonly questions: number;
  /** Questions with that answer. */
  readonly answered: number;
}

// A model that guesses gives 50 equal answers of four once in 10²⁹ series.
const FEWEST = 50;
const SHARE = 0.999;
const LETTERS = 'ABCDEFGHIJ';

/** Finds models that chose the same letter (or place) for all questions. */
export const constantAnswers: Forensic<ConstantAnswerFacts> = {
  kind: 'constant-answers',
  effect: 'meaningless',
  reads: 'samples',
  explains: ['outlier'],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap(({ checkpoint, samples }) => {
      const chosen = sumByChoice(samples.filter(isComplete).map((one) => one.chosen));
      const questions = chosen.reduce((sum, count) => sum + count, 0);
      const answered = Math.max(0, ...chosen);
      if (questions < FEWEST || answered < SHARE * questions) return [];
      const answer = LETTERS.charAt(chosen.indexOf(answered));
      return [{ checkpoints: [checkpoint.id], tasks: [], files: [], facts: { answer, questions, answered } }];
    }),
  describe: (observations) => {
    const where = nameList(
      observations.map(({ checkpoints, facts }) => `${checkpoints.join()} (${facts.answer})`),
    );
    const questions = Math.min(...observations.map(({ facts }) => facts.questions));
    return {
      certainty: 'certain',
      sentence: {
        en: `The answer to all of ${formatCount(questions, 'en')} questions is the same letter: ${where.en}.`,
        zh: `全部 ${formatCount(questions, 'zh')} 题的回答都是同一个字母：${where.zh}。`,
      },
      consequence: {
        en: 'The score is the share of that letter among the right answers: it says nothing about knowledge.',
        zh: '得分只是该字母在正确答案中所占的比例，与知识无关。',
      },
      remedy: {
        en: 'Early checkpoints may be like that; look at a continuous metric, or at a cloze task such as mmlu_continuation. At a late checkpoint check tokenizer and weights.',
        zh: '早期 checkpoint 可能如此，请改看连续指标或 mmlu_continuation 等填空式任务；后期 checkpoint 则请检查分词器和权重。',
      },
    };
  },
};

function isComplete(digest: { readonly isComplete: boolean }): boolean {
  return digest.isComplete;
}

function sumByChoice(counts: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...counts.map((one) => one.length));
  return Array.from({ length }, (_, choice) => counts.reduce((sum, one) => sum + (one[choice] ?? 0), 0));
}
