import type { Evaluation, TaskScores } from '@evalcurve/results';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { leavesOfGroup } from '../leaves-of-group.ts';
import { placeList } from '../place-list.ts';

/** Facts of a group's standard error that is too large. */
export interface GroupStderrFacts {
  readonly [name: string]: number | string;
  readonly version: string;
  /** As the file has it. */
  readonly stderr: number;
  /** √(Σ seᵢ²)/k over its k members: what independent errors of equal weight give. */
  readonly expected: number;
}

/** Question counts shift the right value by less than two; the defect makes it five to ten times too large. */
const TIMES = 3;

/**
 * Finds group rows of lm_eval 0.4.0 and 0.4.1 whose standard error holds the spread between subjects
 * (https://github.com/EleutherAI/lm-evaluation-harness/pull/1390).
 */
export const harnessGroupStderr: Forensic<GroupStderrFacts> = {
  kind: 'harness-group-stderr',
  effect: 'noise',
  reads: 'results',
  explains: [],
  observe: ({ checkpoints }) =>
    checkpoints.flatMap(({ checkpoint, runs }) =>
      runs.flatMap(({ file, evaluation }) =>
        groupsOf(evaluation).map(({ task, facts }): Observation<GroupStderrFacts> => ({
          checkpoints: [checkpoint.id],
          tasks: [task],
          files: [file],
          facts,
        })),
      ),
    ),
  describe: (observations) => {
    const where = placeList(observations);
    const { stderr = 0, expected = 0 } = observations[0]?.facts ?? {};
    return {
      certainty: 'certain',
      sentence: {
        en: `lm_eval 0.4.0 and 0.4.1 give groups a standard error that is too large: ${where.en} (${stderr.toFixed(4)}, should be about ${expected.toFixed(4)}).`,
        zh: `lm_eval 0.4.0 和 0.4.1 给出的任务组标准误过大：${where.zh}（${stderr.toFixed(4)}，应约为 ${expected.toFixed(4)}）。`,
      },
      consequence: {
        en: 'Error bars drawn from the file are several times too wide. The scores are right, and evalcurve computes MMLU from its subjects.',
        zh: '据文件绘制的误差线会宽出数倍。得分本身正确，evalcurve 的 MMLU 由各科目计算得出。',
      },
      remedy: {
        en: 'Do not use the standard error of the group rows of these files.',
        zh: '请不要使用这些文件中任务组的标准误。',
      },
    };
  },
};

function groupsOf({ harnessVersion, tasks }: Evaluation): { task: string; facts: GroupStderrFacts }[] {
  const version = harnessVersion.value;
  if (!/^0\.4\.[01]$/u.test(version)) return [];
  const rows = new Map(tasks.map((row) => [row.task, row]));
  return tasks.flatMap((group) => {
    const stderr = accuracyOf(group);
    const leaves = leavesOfGroup(group, rows).map((row) => accuracyOf(row));
    const known = leaves.filter((value) => value !== null);
    if (stderr === null || known.length < 2 || known.length < leaves.length) return [];
    const expected = Math.hypot(...known) / known.length;
    return stderr > TIMES * expected ? [{ task: group.task, facts: { version, stderr, expected } }] : [];
  });
}

function accuracyOf(row: TaskScores | undefined): number | null {
  return row?.metrics.find(({ metric }) => metric === 'acc')?.stderr ?? null;
}
