import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { leafScores } from '../leaf-scores.ts';
import { nameList } from '../name-list.ts';
import type { SeriesEvidence } from '../series-evidence.ts';

/** Facts of a checkpoint that lacks tasks. */
export interface MissingTasksFacts {
  readonly [name: string]: number;
  /** Tasks that most of the checkpoints have and this one has not. */
  readonly missing: number;
}

/** Finds checkpoints that have no score for tasks which most of the others have. */
export const missingTasks: Forensic<MissingTasksFacts> = {
  kind: 'missing-tasks',
  effect: 'incomplete',
  reads: 'results',
  explains: ['outlier'],
  observe: (series) => missing(series),
  describe: (observations) => {
    const checkpoints = nameList(observations.flatMap((one) => one.checkpoints));
    const tasks = nameList(observations.flatMap((one) => one.tasks));
    return {
      certainty: 'certain',
      sentence: {
        en: `Tasks that the other checkpoints have are missing at ${checkpoints.en}: ${tasks.en}.`,
        zh: `${checkpoints.zh} 缺少其他 checkpoint 都有的任务：${tasks.zh}。`,
      },
      consequence: {
        en: 'The curve of such a task has a gap there, and a mean over subjects is one over fewer of them.',
        zh: '该任务的曲线在此处有空缺，按科目的平均也只包含较少的科目。',
      },
      remedy: {
        en: 'Evaluate these tasks at these checkpoints; an interrupted or failed run is the usual cause.',
        zh: '请在这些 checkpoint 上评测这些任务；常见原因是评测中断或失败。',
      },
    };
  },
};

function missing({ checkpoints }: SeriesEvidence): Observation<MissingTasksFacts>[] {
  const all = checkpoints.map((evidence) => ({
    id: evidence.checkpoint.id,
    tasks: new Set(leafScores(evidence).keys()),
    members: membersOf(evidence.evaluation.tasks),
  }));
  const counts = new Map<string, number>();
  for (const { tasks } of all) {
    for (const task of tasks) counts.set(task, (counts.get(task) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count > all.length / 2).map(([task]) => task);
  return all.flatMap(({ id, tasks, members }) => {
    const lacking = [...new Set([...usual, ...members])].filter((task) => !tasks.has(task));
    if (lacking.length === 0) return [];
    return [{ checkpoints: [id], tasks: lacking, files: [], facts: { missing: lacking.length } }];
  });
}

interface Row {
  readonly task: string;
  readonly members: readonly string[];
  readonly metrics: readonly unknown[];
}

// What a group is said to consist of was evaluated, or its score could not be there.
function membersOf(rows: readonly Row[]): string[] {
  const groups = new Set(rows.filter(({ members }) => members.length > 0).map(({ task }) => task));
  return rows
    .filter(({ metrics }) => metrics.length > 0)
    .flatMap(({ members }) => members.filter((member) => !groups.has(member)));
}
