import { formatNumber } from '@evalcurve/locale';
import type { TaskScores } from '@evalcurve/results';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { leafScores } from '../leaf-scores.ts';
import { placeList } from '../place-list.ts';
import type { SamplesDigest } from '../samples-digest.ts';
import type { CheckpointEvidence } from '../series-evidence.ts';

/** Facts of a score that its samples do not give. */
export interface MismatchFacts {
  readonly [name: string]: number | string;
  readonly metric: string;
  /** As the results file has it. */
  readonly score: number;
  /** What the samples give: their mean, or what their log-likelihoods give where `acc` beside them says otherwise. */
  readonly fromSamples: number;
}

// These are means over questions; others (perplexity, f1 of a corpus) are not.
const MEANS = new Set(['acc', 'acc_norm', 'exact_match']);
// Sums in another order differ in the last digits.
const TOLERANCE = 1e-6;

/** Finds scores that are not the mean of what was logged for the single questions. */
export const scoreMismatch: Forensic<MismatchFacts> = {
  kind: 'score-mismatch',
  effect: 'meaningless',
  reads: 'samples',
  explains: ['outlier'],
  observe: ({ checkpoints }) => checkpoints.flatMap(mismatches),
  describe: (observations) => {
    const where = placeList(observations);
    const [first] = observations;
    const numbers = [first?.facts.score ?? 0, first?.facts.fromSamples ?? 0] as const;
    const [score, samples] = numbers.map((value) => formatNumber(value, { language: 'en', digits: 4 }));
    return {
      certainty: 'certain',
      sentence: {
        en: `The samples do not give the score: ${where.en} (file ${score ?? ''}, samples ${samples ?? ''}).`,
        zh: `得分与样本不符：${where.zh}（文件 ${score ?? ''}，样本 ${samples ?? ''}）。`,
      },
      consequence: {
        en: 'Results and samples are of different runs, or one of them was changed afterwards: neither can be relied on.',
        zh: '结果与样本来自不同的评测，或其中之一事后被改动：两者都不可信。',
      },
      remedy: {
        en: 'Look for another samples file of the same time, or evaluate that checkpoint again.',
        zh: '请查找同一时间的其他样本文件，或重新评测该 checkpoint。',
      },
    };
  },
};

function mismatches(evidence: CheckpointEvidence): Observation<MismatchFacts>[] {
  const leaves = leafScores(evidence);
  return evidence.samples.flatMap((digest) => {
    const row = leaves.get(digest.task)?.row;
    const facts = row && digest.isComplete ? mismatch(row, digest) : null;
    if (!facts) return [];
    const { id } = evidence.checkpoint;
    return [{ checkpoints: [id], tasks: [digest.task], files: [digest.file], facts }];
  });
}

function mismatch(row: TaskScores, digest: SamplesDigest): MismatchFacts | null {
  for (const { metric, filter, value } of row.metrics) {
    const sums = digest.metrics.find((one) => one.metric === metric && one.filter === filter);
    // Before 0.4.7 the samples of several filters cannot be told apart.
    if (value === null || sums?.n !== digest.documents || !MEANS.has(metric)) continue;
    const fromSamples = sums.sum / sums.n;
    if (Math.abs(fromSamples - value) > TOLERANCE) return { metric, score: value, fromSamples };
  }
  return rescored(row, digest);
}

// The logged `acc` of each sample fits the score, but not the log-likelihoods beside it.
function rescored(row: TaskScores, digest: SamplesDigest): MismatchFacts | null {
  const acc = row.metrics.find(({ metric }) => metric === 'acc')?.value ?? null;
  if (digest.misjudged === 0 || acc === null) return null;
  return { metric: 'acc', score: acc, fromSamples: digest.wonByTarget / digest.choiceSamples };
}
