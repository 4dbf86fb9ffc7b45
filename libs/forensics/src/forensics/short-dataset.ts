import { formatCount } from '@evalcurve/locale';
import { MMLU_SUBJECTS, parseMmluTask } from '@evalcurve/mmlu';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { leafScores, type LeafScores } from '../leaf-scores.ts';
import { nameList } from '../name-list.ts';
import type { CheckpointEvidence } from '../series-evidence.ts';

/** Facts of tasks that were asked fewer questions than they have. */
export interface ShortDatasetFacts {
  readonly [name: string]: number;
  readonly asked: number;
  readonly expected: number;
}

/**
 * Finds tasks that were asked fewer questions than they have though no limit was given: of MMLU as it
 * was released (14,042 questions), of other tasks as the file says. Runs whose record says that they were asked
 * questions of their own are left alone.
 */
export const shortDataset: Forensic<ShortDatasetFacts> = {
  kind: 'short-dataset',
  effect: 'incomparable',
  reads: 'results',
  explains: ['outlier', 'mixed-task-hashes', 'mixed-prompts'],
  observe: ({ checkpoints }) =>
    checkpoints.filter(({ hasOwnQuestions }) => !hasOwnQuestions).flatMap(shortTasks),
  describe: (observations) => {
    const checkpoints = nameList(observations.flatMap((one) => one.checkpoints));
    const tasks = nameList(observations.flatMap((one) => one.tasks));
    const [first] = observations;
    const [asked, expected] = [first?.facts.asked ?? 0, first?.facts.expected ?? 0];
    return {
      certainty: 'certain',
      sentence: {
        en: `Fewer questions than the dataset has, without a limit: ${formatCount(asked, 'en')} of ${formatCount(expected, 'en')} at ${checkpoints.en} (${tasks.en}).`,
        zh: `未设 limit，题数却少于数据集：${checkpoints.zh} 处 ${formatCount(expected, 'zh')} 题中只有 ${formatCount(asked, 'zh')} 题（${tasks.zh}）。`,
      },
      consequence: {
        en: 'Another or an incomplete dataset was asked: not comparable with scores that were published, nor with checkpoints that have all questions.',
        zh: '所用数据集不同或不完整：与已发表的得分以及题目齐全的 checkpoint 不可比较。',
      },
      remedy: {
        en: 'Fetch the dataset again (cais/mmlu for MMLU) and evaluate again; leave --samples away.',
        zh: '请重新下载数据集（MMLU 为 cais/mmlu）并重新评测，且不要使用 --samples。',
      },
    };
  },
};

function shortTasks(evidence: CheckpointEvidence): Observation<ShortDatasetFacts>[] {
  const short = [...leafScores(evidence)].flatMap(([task, scores]) => {
    const { n } = scores.row;
    const expected = expectedQuestions(task, scores);
    const isLimited = scores.run.evaluation.limit !== null;
    return n === null || expected === null || isLimited || n >= expected ? [] : [{ task, n, expected }];
  });
  if (short.length === 0) return [];
  const facts = { asked: sum(short.map(({ n }) => n)), expected: sum(short.map(({ expected }) => expected)) };
  return [{ checkpoints: [evidence.checkpoint.id], tasks: short.map(({ task }) => task), files: [], facts }];
}

// The variants of MMLU were in part asked of other splits.
function expectedQuestions(task: string, { row }: LeafScores): number | null {
  const parsed = parseMmluTask(task);
  const isPlain = parsed?.kind === 'subject' && parsed.variant === null;
  return isPlain ? MMLU_SUBJECTS[parsed.subject].testQuestions : row.nOriginal;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
