import { formatNumber } from '@evalcurve/locale';
import { macroAverage, microAverage } from '@evalcurve/mmlu';
import type { Evaluation, TaskScores } from '@evalcurve/results';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { leavesOfGroup } from '../leaves-of-group.ts';
import { placeList } from '../place-list.ts';

/** Facts of a group whose score its members do not give. */
export interface GroupFacts {
  readonly [name: string]: number | string;
  readonly metric: string;
  readonly score: number;
  /** The mean over all questions of the members. */
  readonly fromMembers: number;
}

// Groups of groups were averaged in two steps by some versions.
const TOLERANCE = 1e-4;

/** Finds group rows (`mmlu`, `mmlu_stem`) that are no mean of their members. */
export const groupMismatch: Forensic<GroupFacts> = {
  kind: 'group-mismatch',
  effect: 'meaningless',
  reads: 'results',
  explains: [],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap(({ checkpoint, runs }) =>
      runs.flatMap(({ file, evaluation }) =>
        evaluation.tasks.flatMap((group): Observation<GroupFacts>[] => {
          const facts = mismatch(group, evaluation);
          if (facts === null) return [];
          return [{ checkpoints: [checkpoint.id], tasks: [group.task], files: [file], facts }];
        }),
      ),
    ),
  describe: (observations) => {
    const where = placeList(observations);
    const [first] = observations;
    const numbers = [first?.facts.score ?? 0, first?.facts.fromMembers ?? 0];
    const [score, members] = numbers.map((value) => formatNumber(value, { language: 'en', digits: 4 }));
    return {
      certainty: 'likely',
      sentence: {
        en: `A group's score is no mean of its tasks: ${where.en} (file ${score ?? ''}, tasks ${members ?? ''}).`,
        zh: `某个任务组的得分不是其成员的平均：${where.zh}（文件 ${score ?? ''}，成员 ${members ?? ''}）。`,
      },
      consequence: {
        en: 'Rows of the file are of different runs or were changed by hand. For MMLU the curve is computed from the subjects.',
        zh: '文件中的各行来自不同的评测或被手工改动。MMLU 的曲线由各科目计算得出。',
      },
      remedy: {
        en: 'Take the file from where it was written, or evaluate that checkpoint again.',
        zh: '请从原处重新获取该文件，或重新评测该 checkpoint。',
      },
    };
  },
};

function mismatch(group: TaskScores, { tasks }: Evaluation): GroupFacts | null {
  if (group.members.length === 0) return null;
  const rows = new Map(tasks.map((row) => [row.task, row]));
  for (const { metric, filter, value } of group.metrics) {
    const leaves = leavesOfGroup(group, rows).map((row) => scoreOf(row, { metric, filter }));
    const direct = group.members.map((name) => scoreOf(rows.get(name), { metric, filter }));
    const means = [meansOf(leaves), meansOf(direct)].flat();
    const [fromMembers] = means;
    if (value === null || fromMembers === undefined) continue;
    if (means.every((mean) => Math.abs(mean - value) > TOLERANCE)) {
      return { metric, score: value, fromMembers };
    }
  }
  return null;
}

interface Weighted {
  readonly score: number;
  readonly n: number;
}

function scoreOf(
  row: TaskScores | undefined,
  { metric, filter }: { readonly metric: string; readonly filter: string },
): Weighted | null {
  const found = row?.metrics.find((one) => one.metric === metric && one.filter === filter);
  if (!row || found?.value === undefined || found.value === null || row.n === null) return null;
  return { score: found.value, n: row.n };
}

// Micro and macro: a group may be declared either way, and the file does not tell.
function meansOf(scores: readonly (Weighted | null)[]): number[] {
  const known = scores.filter((one) => one !== null);
  if (known.length < scores.length) return [];
  return [microAverage(known), macroAverage(known)].filter((mean) => mean !== null);
}
