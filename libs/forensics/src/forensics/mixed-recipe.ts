import type { LocalizedText } from '@evalcurve/curves';
import { leafScores, type LeafScores } from '../leaf-scores.ts';
import type { Effect, Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';
import type { CheckpointEvidence, SeriesEvidence } from '../series-evidence.ts';

/** What is compared, and what is said where it differs. */
export interface MixedRecipeOptions {
  readonly kind: string;
  readonly effect: Effect;
  readonly explains: readonly string[];
  /** What one task was asked with, null where the files do not tell: that differs from nothing. */
  readonly read: (scores: LeafScores, checkpoint: CheckpointEvidence) => string | null;
  /** @default 'results' */
  readonly reads?: Forensic['reads'];
  /** What is compared: `Batch sizes`. */
  readonly subject: LocalizedText;
  readonly consequence: LocalizedText;
  readonly remedy: LocalizedText;
}

/** How often each value was found. */
export interface MixedFacts {
  readonly [name: string]: readonly string[];
  /** Values with the numbers of checkpoints behind them: `['16 (12)', '32 (15)']`. */
  readonly values: readonly string[];
}

/**
 * A forensic that finds tasks which the checkpoints of one curve were asked differently. The
 * checkpoints that it names are those that differ from most of the others.
 */
export function mixedRecipe(options: MixedRecipeOptions): Forensic<MixedFacts> {
  const { kind, effect, explains, subject, consequence, remedy, reads = 'results' } = options;
  return {
    ...{ kind, effect, reads, explains },
    observe: (series) => observe(series, options),
    describe: (observations) => {
      const [first] = observations;
      const values = first?.facts.values ?? [];
      const checkpoints = nameList(observations.flatMap((one) => one.checkpoints));
      return {
        certainty: 'certain',
        sentence: {
          en: `${subject.en} differ: ${values.join(', ')}; unlike the others: ${checkpoints.en}.`,
          zh: `${subject.zh}不一致：${values.join('、')}；与其他不同的是 ${checkpoints.zh}。`,
        },
        consequence,
        remedy,
      };
    },
  };
}

function observe(
  { checkpoints }: SeriesEvidence,
  { read }: Pick<MixedRecipeOptions, 'read'>,
): Observation<MixedFacts>[] {
  const byTask = new Map<string, Map<string, string[]>>();
  for (const evidence of checkpoints) {
    for (const [task, scores] of leafScores(evidence)) {
      const value = read(scores, evidence);
      if (value !== null) note(byTask, { task, value, checkpoint: evidence.checkpoint.id });
    }
  }
  return merged(
    [...byTask].filter(([, values]) => values.size > 1).map(([task, values]) => differing(task, values)),
  );
}

interface Noted {
  readonly task: string;
  readonly value: string;
  readonly checkpoint: string;
}

function note(byTask: Map<string, Map<string, string[]>>, { task, value, checkpoint }: Noted): void {
  const values = byTask.get(task) ?? new Map<string, string[]>();
  byTask.set(task, values.set(value, [...(values.get(value) ?? []), checkpoint]));
}

function differing(task: string, values: ReadonlyMap<string, readonly string[]>): Observation<MixedFacts> {
  const byCount = [...values].sort(([, a], [, b]) => b.length - a.length);
  return {
    checkpoints: byCount.slice(1).flatMap(([, checkpoints]) => checkpoints),
    tasks: [task],
    files: [],
    facts: { values: byCount.map(([value, checkpoints]) => `${value} (${checkpoints.length})`) },
  };
}

// The 57 subjects of MMLU differ in the same way: one observation.
function merged(observations: readonly Observation<MixedFacts>[]): Observation<MixedFacts>[] {
  const byPlace = new Map<string, Observation<MixedFacts>>();
  for (const one of observations) {
    const key = JSON.stringify([one.checkpoints, one.facts]);
    const before = byPlace.get(key);
    byPlace.set(key, before ? { ...before, tasks: [...before.tasks, ...one.tasks] } : one);
  }
  return [...byPlace.values()];
}
