import { showControlCharacters } from '@evalcurve/cli';
import { formatPercent } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import { letterOf } from '../letter-of.ts';
import type { SetStatistics } from '../set-statistics.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';

// A model that answers by content chooses no letter this much more often than it is right.
const EXCESS = 0.15;
// Of fewer questions chance alone makes such an excess.
const FEWEST_ANSWERS = 50;

/**
 * Says so where the last checkpoint chooses one letter far more often than it is the right one: at
 * least 15 points, over at least 50 questions. Null where it does not.
 */
export function letterBiasSentence(
  { checkpoints, rightLetters, questions }: SetStatistics,
  language: Language,
): string | null {
  const last = checkpoints.at(-1);
  if (!last) return null;
  const answers = last.chosenLetters.reduce((sum, count) => sum + count, 0);
  if (answers < FEWEST_ANSWERS) return null;
  const [favourite] = last.chosenLetters
    .map((count, index) => ({
      index,
      chosen: count / answers,
      right: (rightLetters[index] ?? 0) / questions,
    }))
    .sort((a, b) => b.chosen - b.right - (a.chosen - a.right));
  if (!favourite || favourite.chosen - favourite.right < EXCESS) return null;
  const percent = (fraction: number): string => formatPercent(fraction, { language });
  return QUESTION_TEXTS[language].letterBias({
    checkpoint: showControlCharacters(last.checkpoint.id),
    letter: letterOf(favourite.index),
    chosen: percent(favourite.chosen),
    right: percent(favourite.right),
  });
}
