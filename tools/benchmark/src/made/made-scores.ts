import { MMLU_CATEGORIES } from '@evalcurve/mmlu';
import { madeCounts, type MadeCount } from './made-counts.ts';

/** The scores of one checkpoint, keyed as in a results file. */
export interface MadeScores {
  readonly results: Readonly<Record<string, unknown>>;
  readonly groups: Readonly<Record<string, unknown>>;
}

/** Made scores of MMLU's subjects, categories and whole, which rise with the step and agree with each other. */
export function madeScores(step: number): MadeScores {
  const scored = madeCounts(step);
  const group = (name: string, members: readonly MadeCount[]) => {
    const count = members.reduce((sum, member) => sum + member.count, 0);
    const correct = members.reduce((sum, member) => sum + member.correct, 0);
    return { ...madeScore({ name, count, correct }), sample_count: { 'acc,none': count } };
  };
  const categories = MMLU_CATEGORIES.map(
    (category) =>
      [
        `mmlu_${category}`,
        group(
          `mmlu_${category}`,
          scored.filter((subject) => subject.category === category),
        ),
      ] as const,
  );
  return {
    results: Object.fromEntries(
      scored.map((subject) => [
        `mmlu_${subject.name}`,
        madeScore({ ...subject, name: `mmlu_${subject.name}` }),
      ]),
    ),
    groups: { ...Object.fromEntries(categories), mmlu: group('mmlu', scored) },
  };
}

function madeScore(made: {
  readonly name: string;
  readonly count: number;
  readonly correct: number;
}): object {
  const { name, count, correct } = made;
  const share = correct / count;
  return {
    name,
    alias: name.replace('mmlu_', ''),
    sample_len: count,
    'acc,none': share,
    'acc_stderr,none': Math.sqrt((share * (1 - share)) / (count - 1)),
  };
}
