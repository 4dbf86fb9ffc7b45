import type { Language } from '@evalcurve/locale';
import { formatCount, formatPValue, formatPoints } from '@evalcurve/locale';
import { mcnemarTest, pairedDifferenceInterval } from '@evalcurve/statistics';
import type { CurveQuestion } from '../answers/align-questions.ts';
import { answerMatrix } from '../answers/answer-matrix.ts';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, Interval } from '../curve.ts';
import { placeOf } from '../place-of.ts';
import type { Finding, FindingFacts } from './finding.ts';
import { withSentence } from './finding.ts';
import type { TaskFlips } from './flips-by-task.ts';
import { flipsByTask } from './flips-by-task.ts';

/** Which questions two checkpoints answer differently. */
export type FlipsFinding = Finding<
  'flips',
  {
    readonly gained: number;
    readonly lost: number;
    /** Gained less lost. */
    readonly net: number;
  },
  {
    readonly from: CheckpointAnswers['checkpoint'];
    readonly to: CheckpointAnswers['checkpoint'];
    /** Questions that both were asked. */
    readonly n: number;
    /** McNemar, mid-p, two-sided. */
    readonly pValue: number;
    /** Of the difference of both scores, 95 %. */
    readonly interval: Interval;
    /** Wrong at the first, right at the second; in the order of the answers. */
    readonly gainedQuestions: readonly CurveQuestion[];
    readonly lostQuestions: readonly CurveQuestion[];
    /** The tasks, of MMLU its subjects, with the largest net change first; those without a flip are left out. */
    readonly byTask: readonly TaskFlips[];
  }
>;

/** Two checkpoints' answers. */
export interface FlipsOptions {
  readonly from: CheckpointAnswers;
  readonly to: CheckpointAnswers;
}

/**
 * The questions that one checkpoint of a curve got right and another wrong; null where no question was
 * asked of both.
 *
 * @example
 * flipsFinding(curve, { from, to })?.value; // { gained: 1503, lost: 1388, net: 115 }
 */
export function flipsFinding(curve: Curve, { from, to }: FlipsOptions): FlipsFinding | null {
  const { questions, right } = answerMatrix(curve, [from, to]);
  const [before, after] = [right.get(from.checkpoint.id), right.get(to.checkpoint.id)];
  const asked = questions.flatMap((question, index) => {
    const [was, is] = [before?.[index] ?? -1, after?.[index] ?? -1];
    return was < 0 || is < 0 ? [] : [{ ...question, change: is - was }];
  });
  if (asked.length === 0) return null;
  const changed = (change: number): CurveQuestion[] =>
    asked.filter((each) => each.change === change).map(({ task, docId }) => ({ task, docId }));
  const [gainedQuestions, lostQuestions] = [changed(1), changed(-1)];
  const [gained, lost] = [gainedQuestions.length, lostQuestions.length];
  const outcomes = { n: asked.length, gained, lost };
  const { low, high } = pairedDifferenceInterval(outcomes);
  return withSentence<FlipsFinding>(
    {
      kind: 'flips',
      value: { gained, lost, net: gained - lost },
      evidence: {
        ...{ from: from.checkpoint, to: to.checkpoint, n: asked.length, gainedQuestions, lostQuestions },
        pValue: mcnemarTest({ ...outcomes, method: 'mid-p' }),
        interval: { low, high },
        byTask: flipsByTask(asked),
      },
    },
    words,
  );
}

function words({ value, evidence }: FindingFacts<FlipsFinding>, language: Language): string {
  const { from, to, n, pValue, interval } = evidence;
  const [start, end] = [placeOf(from, language), placeOf(to, language)];
  const count = (number: number): string => formatCount(number, language);
  const net = `${value.net > 0 ? '+' : ''}${count(value.net)}`;
  const low = formatPoints(interval.low, { language, unit: false });
  const range = [low, formatPoints(interval.high, { language })];
  const p = formatPValue(pValue, language);
  if (language === 'zh') {
    return `从${start}到${end}，${count(n)} 道题中新答对 ${count(value.gained)} 道、新答错 ${count(value.lost)} 道，净 ${net} 道（95% 区间 ${range.join(' 至 ')}，${p}）。`;
  }
  return `From ${start} to ${end}, of ${count(n)} questions ${count(value.gained)} were gained and ${count(value.lost)} lost: net ${net} (95% interval ${range.join(' to ')}, ${p}).`;
}
