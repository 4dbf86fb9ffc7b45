import { formatCount } from '@evalcurve/locale';
import { MMLU_SUBJECTS, parseMmluTask } from '@evalcurve/mmlu';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { leafScores, type LeafScores } from '../leaf-scores.ts';
import { placeList } from '../place-list.ts';
import type { CheckpointEvidence } from '../series-evidence.ts';

/** Facts of a task with fewer samples than questions. */
export interface ShortFacts {
  readonly [name: string]: number;
  readonly found: number;
  readonly expected: number;
}

/** Finds samples files that hold another number of questions than the score is of, and tasks without one. */
export const shortSamples: Forensic<ShortFacts> = {
  kind: 'short-samples',
  effect: 'incomplete',
  reads: 'samples',
  explains: ['score-mismatch', 'mixed-prompts'],
  observe: ({ checkpoints }) => checkpoints.flatMap(shortFiles),
  describe: (observations) => {
    const where = placeList(observations);
    const found = observations.reduce((sum, { facts }) => sum + facts.found, 0);
    const expected = observations.reduce((sum, { facts }) => sum + facts.expected, 0);
    return {
      certainty: 'certain',
      sentence: {
        en: `Samples are missing: ${where.en} (${formatCount(found, 'en')} of ${formatCount(expected, 'en')} questions).`,
        zh: `样本不全：${where.zh}（${formatCount(expected, 'zh')} 题中只有 ${formatCount(found, 'zh')} 题）。`,
      },
      consequence: {
        en: 'The scores stand, but what is computed from single questions (flips, letter bias, continuous metrics) leaves those out.',
        zh: '得分不受影响，但由单题计算的内容（翻转、字母偏好、连续指标）不含这些题。',
      },
      remedy: {
        en: 'Copy the samples files again from where they were written, or evaluate that checkpoint again with --log_samples.',
        zh: '请从原处重新复制样本文件，或用 --log_samples 重新评测该 checkpoint。',
      },
    };
  },
};

// Where no samples were logged at all, none are missing.
function shortFiles(evidence: CheckpointEvidence): Observation<ShortFacts>[] {
  const digests = new Map(evidence.samples.map((digest) => [digest.task, digest]));
  if (!evidence.samples.some(({ isComplete }) => isComplete)) return [];
  return [...leafScores(evidence)].flatMap(([task, scores]) => {
    const digest = digests.get(task);
    const expected = questionsOf(task, scores);
    const found = digest?.documents ?? 0;
    if (expected === null || found === expected) return [];
    const files = digest ? [digest.file] : [];
    return [{ checkpoints: [evidence.checkpoint.id], tasks: [task], files, facts: { found, expected } }];
  });
}

// Files before 0.4.3 do not tell how many questions were asked.
function questionsOf(task: string, { run, row }: LeafScores): number | null {
  if (row.n !== null || run.evaluation.limit !== null) return row.n;
  const parsed = parseMmluTask(task);
  const isPlain = parsed?.kind === 'subject' && parsed.variant === null;
  return isPlain ? MMLU_SUBJECTS[parsed.subject].testQuestions : null;
}
