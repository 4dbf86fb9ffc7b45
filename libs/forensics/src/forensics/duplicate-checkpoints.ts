import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Certainty, Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { mayBeOneLetter } from '../may-be-one-letter.ts';
import { nameList } from '../name-list.ts';
import { sameScores } from '../same-scores.ts';
import type { CheckpointEvidence } from '../series-evidence.ts';

/** Facts of two checkpoints that gave the same answers. */
export interface DuplicateFacts {
  readonly [name: string]: string | number;
  /** What is equal: the log-likelihoods of all samples, or, where there are none, the scores. */
  readonly equal: 'log-likelihoods' | 'scores';
  /** Tasks whose log-likelihoods, or scores that are equal. */
  readonly count: number;
}

// Few scores of guessing models may be equal by chance, and so may the answers to few questions.
const FEWEST_SCORES = 20;
const FEWEST_QUESTIONS = 20;

/** Finds checkpoints that are the same weights under two names. */
export const duplicateCheckpoints: Forensic<DuplicateFacts> = {
  kind: 'duplicate-checkpoints',
  effect: 'meaningless',
  reads: 'results',
  explains: [],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap((later, index) => {
      const earlier = checkpoints
        .slice(0, index)
        .find((one) => !areUntrained(one.checkpoint, later.checkpoint) && compare(one, later) !== null);
      const facts = earlier && compare(earlier, later);
      return facts ? [observationOf([earlier.checkpoint, later.checkpoint], facts)] : [];
    }),
  describe: (observations) => {
    const pairs = nameList(observations.map(({ checkpoints }) => checkpoints.join(' = ')));
    const byAnswers = observations.every(({ facts }) => facts.equal === 'log-likelihoods');
    const certainty: Certainty = byAnswers ? 'certain' : 'likely';
    const what = byAnswers
      ? { en: 'the same log-likelihoods for every question', zh: '每道题的对数似然都相同' }
      : { en: 'the same scores in every task', zh: '所有任务的得分都相同' };
    return {
      certainty,
      sentence: {
        en: `Two checkpoints have ${what.en}: ${pairs.en}.`,
        zh: `两个 checkpoint ${what.zh}：${pairs.zh}。`,
      },
      consequence: {
        en: 'They are the same weights under two names: the curve shows one point twice, and another is missing.',
        zh: '它们是同一份权重的两个名称：曲线把同一个点显示了两次，而缺少另一个点。',
      },
      remedy: {
        en: 'Compare the SHA-256 of their weights. If those differ, the answers came from a cache (--use_cache does not tell checkpoints apart): evaluate again without it.',
        zh: '请比较两者权重的 SHA-256。若不同，则答案来自缓存（--use_cache 不区分 checkpoint），请不用缓存重新评测。',
      },
    };
  },
};

// With a warm-up from a learning rate of zero the first step changes nothing.
function areUntrained(a: Checkpoint, b: Checkpoint): boolean {
  return [a, b].every(({ step, stage }) => stage === null && step !== null && step <= 1);
}

function compare(a: CheckpointEvidence, b: CheckpointEvidence): DuplicateFacts | null {
  const answers = compareAnswers(a, b);
  if (answers !== 'unknown') return answers;
  const { isSame, shared } = sameScores(a.evaluation, b.evaluation);
  const tells = isSame && shared >= FEWEST_SCORES && !mayBeOneLetter(a.evaluation);
  return tells ? { equal: 'scores', count: shared } : null;
}

function compareAnswers(a: CheckpointEvidence, b: CheckpointEvidence): DuplicateFacts | null | 'unknown' {
  const others = new Map(b.samples.map((one) => [one.task, one]));
  let [tasks, questions] = [0, 0];
  for (const { task, answersHash, isComplete, documents } of a.samples) {
    const other = others.get(task);
    if (other?.isComplete !== true || !isComplete) continue;
    if (answersHash === null || other.answersHash === null) continue;
    if (answersHash !== other.answersHash) return null;
    tasks++;
    questions += documents;
  }
  if (tasks === 0) return 'unknown';
  return questions < FEWEST_QUESTIONS ? null : { equal: 'log-likelihoods', count: tasks };
}

function observationOf(
  checkpoints: readonly Checkpoint[],
  facts: DuplicateFacts,
): Observation<DuplicateFacts> {
  return { checkpoints: checkpoints.map(({ id }) => id), tasks: [], files: [], facts };
}
