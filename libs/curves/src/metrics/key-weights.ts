import type { AlignedQuestions } from '../answers/align-questions.ts';

/**
 * How much each question counts where every letter of the key is to count the same: MMLU's has D for 26.9 %
 * and A for 22.9 %, so that a model whose liking for D grows would seem to learn. 1 where the right choice is
 * not known.
 */
export function keyWeights({ questions, checkpoints }: AlignedQuestions): Float64Array {
  const gold = new Int8Array(questions.length).fill(-1);
  for (const { answers, places } of checkpoints.flatMap(({ tasks }) => tasks)) {
    for (let row = 0; row < places.length; row += 1) gold[places[row] ?? 0] = answers.target[row] ?? -1;
  }
  const counts = new Map<number, number>();
  for (const letter of gold) if (letter >= 0) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Float64Array.from(gold, (letter) => {
    const count = counts.get(letter);
    return count === undefined ? 1 : known / counts.size / count;
  });
}
