import { findCheckpointInText, type Checkpoint } from '@evalcurve/checkpoints';
import type { Evaluation } from '@evalcurve/results';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';
import { sameScores } from '../same-scores.ts';
import type { CheckpointEvidence, RunEvidence } from '../series-evidence.ts';

/** Facts of results that lie under another checkpoint's name. */
export interface StaleFacts {
  readonly [name: string]: string;
  /** The checkpoint that the place says. */
  readonly under: string;
  /** The checkpoint that was evaluated, or the other one with the same file. */
  readonly of: string;
}

/**
 * Finds the results of one checkpoint under the name of another: the folder says one and `model_args`
 * the other, or two checkpoints have the very same run, told by its start time.
 */
export const staleCopy: Forensic<StaleFacts> = {
  kind: 'stale-copy',
  effect: 'meaningless',
  reads: 'results',
  explains: ['duplicate-checkpoints', 'gap', 'outlier'],
  observe: ({ checkpoints }) => {
    const misplaced = checkpoints.flatMap(({ runs }) => runs.flatMap(misplacedRun));
    const known = new Set(misplaced.flatMap(({ files }) => files));
    return [
      ...misplaced,
      ...sameRuns(checkpoints).filter(({ files }) => !files.some((file) => known.has(file))),
    ];
  },
  describe: (observations) => {
    const pairs = nameList(observations.map(({ facts }) => `${facts.under} ← ${facts.of}`));
    return {
      certainty: 'certain',
      sentence: {
        en: `Results of one checkpoint lie under the name of another (place ← what was evaluated): ${pairs.en}.`,
        zh: `某个 checkpoint 的结果放在了另一个的名下（位置 ← 实际评测对象）：${pairs.zh}。`,
      },
      consequence: {
        en: 'One of the two has never been evaluated; the curve shows another one in its place, or has a gap there.',
        zh: '两者之一从未被评测；曲线在该处显示的是另一个 checkpoint，或留有空缺。',
      },
      remedy: {
        en: 'Remove the file from the wrong folder and evaluate that checkpoint; check the loop that copies or names the folders.',
        zh: '请从错误的文件夹中删除该文件并评测该 checkpoint，同时检查复制或命名文件夹的脚本。',
      },
    };
  },
};

function misplacedRun({ file, evaluation }: RunEvidence): Observation<StaleFacts>[] {
  const folder = file.split('/').slice(0, -1).join('/');
  const place = findCheckpointInText(folder);
  const evaluated = evaluatedCheckpoint(evaluation);
  if (place === null || evaluated === null || !differ(place, evaluated)) return [];
  return [
    {
      checkpoints: [place.id, evaluated.id],
      tasks: [],
      files: [file],
      facts: { under: place.id, of: evaluated.id },
    },
  ];
}

// An adapter that lies over a model is what was trained.
function evaluatedCheckpoint({ modelArgs }: Evaluation): Checkpoint | null {
  const names = ['peft', 'delta', 'subfolder', 'revision', 'pretrained'];
  for (const name of names) {
    const checkpoint = findCheckpointInText(modelArgs[name] ?? '');
    if (checkpoint !== null) return checkpoint;
  }
  return null;
}

// Names of one checkpoint may tell more or less: step1000, step1000-tokens4B.
function differ(a: Checkpoint, b: Checkpoint): boolean {
  const isOtherStage = a.stage !== null && b.stage !== null && a.stage !== b.stage;
  if (a.step !== null && b.step !== null) return a.step !== b.step || isOtherStage;
  return a.tokens !== null && b.tokens !== null && a.tokens !== b.tokens;
}

// An evaluation starts at one moment, of which lm_eval writes the microseconds.
function sameRuns(checkpoints: readonly CheckpointEvidence[]): Observation<StaleFacts>[] {
  const seen = new Map<number, { readonly id: string; readonly run: RunEvidence }>();
  const observations: Observation<StaleFacts>[] = [];
  for (const { checkpoint, runs } of checkpoints) {
    for (const run of runs) {
      const { dateSeconds } = run.evaluation;
      if (dateSeconds === null || Number.isInteger(dateSeconds)) continue;
      const first = seen.get(dateSeconds);
      if (first === undefined) seen.set(dateSeconds, { id: checkpoint.id, run });
      else if (first.id !== checkpoint.id && sameScores(first.run.evaluation, run.evaluation).isSame) {
        observations.push(copyOf(first, { id: checkpoint.id, run }));
      }
    }
  }
  return observations;
}

interface NamedRun {
  readonly id: string;
  readonly run: RunEvidence;
}

function copyOf(first: NamedRun, second: NamedRun): Observation<StaleFacts> {
  return {
    checkpoints: [first.id, second.id],
    tasks: [],
    files: [first.run.file, second.run.file],
    facts: { under: second.id, of: first.id },
  };
}
