import { formatCheckpointName, matchCheckpointName, type Checkpoint } from '@evalcurve/checkpoints';
import { formatCount } from '@evalcurve/locale';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';
import type { SeriesEvidence } from '../series-evidence.ts';

/** Facts of checkpoints that are missing within a series. */
export interface GapFacts {
  readonly [name: string]: number | string;
  /** The checkpoints on both sides. */
  readonly after: string;
  readonly before: string;
  /** Usual distance of two checkpoints in steps. */
  readonly spacing: number;
}

// Series that start on powers of two, or were saved now and then, have no usual distance.
const FEWEST = 4;
const SHARE = 0.6;

/** Finds places where a series that goes on in equal steps leaves checkpoints out. */
export const gap: Forensic<GapFacts> = {
  kind: 'gap',
  effect: 'incomplete',
  reads: 'results',
  explains: [],
  observe: (series) => stages(series).flatMap((steps) => gaps(steps, series)),
  describe: (observations) => {
    const missing = nameList(observations.flatMap(({ checkpoints }) => checkpoints));
    const spacing = observations[0]?.facts.spacing ?? 0;
    return {
      certainty: 'likely',
      sentence: {
        en: `Checkpoints are missing within the series, which goes on in steps of ${formatCount(spacing, 'en')}: ${missing.en}.`,
        zh: `序列以 ${formatCount(spacing, 'zh')} 步为间隔，中间缺少 checkpoint：${missing.zh}。`,
      },
      consequence: {
        en: 'The line runs across the gap as if nothing had happened there.',
        zh: '曲线会直接跨过空缺，仿佛那里没有发生任何事。',
      },
      remedy: {
        en: 'Evaluate them where they exist; some releases have lost a checkpoint for good.',
        zh: '若这些 checkpoint 存在，请补做评测；有些发布本身就缺少个别 checkpoint。',
      },
    };
  },
};

type Step = Checkpoint & { readonly step: number };

function stages({ checkpoints }: SeriesEvidence): Step[][] {
  const byStage = new Map<string | null, Step[]>();
  for (const { checkpoint } of checkpoints) {
    const { step, stage } = checkpoint;
    if (step !== null) byStage.set(stage, [...(byStage.get(stage) ?? []), { ...checkpoint, step }]);
  }
  return [...byStage.values()];
}

function gaps(steps: readonly Step[], { pending }: SeriesEvidence): Observation<GapFacts>[] {
  const pairs = steps.slice(1).map((to, index) => ({ from: steps[index] ?? to, to }));
  const distances = pairs.map(({ from, to }) => to.step - from.step);
  const spacing = usualSpacing(distances);
  if (spacing === null) return [];
  return pairs.flatMap(({ from, to }, index) => {
    const times = (to.step - from.step) / spacing;
    if (times < 2 || !Number.isInteger(times)) return [];
    if (!isWithin(index, { distances, spacing, first: steps[0]?.step ?? 0 })) return [];
    const missing = Array.from({ length: times - 1 }, (_, between) => from.step + (between + 1) * spacing)
      .map((step) => nameAt(step, from))
      .filter((name) => !pending.includes(name));
    if (missing.length === 0) return [];
    const facts = { after: from.id, before: to.id, spacing };
    return [{ checkpoints: missing, tasks: [], files: [], facts }];
  });
}

interface Distances {
  readonly distances: readonly number[];
  readonly spacing: number;
  readonly first: number;
}

// Before its regular part a series may be sparser, and after it, too, if more than one distance says so.
function isWithin(index: number, { distances, spacing, first }: Distances): boolean {
  const before = distances.slice(0, index).includes(spacing);
  const after = distances.slice(index + 1).includes(spacing);
  const startsOnGrid = first > 0 && first % spacing === 0;
  const isLast = index === distances.length - 1 && distances.at(-2) === spacing;
  return (before || startsOnGrid) && (after || isLast);
}

function usualSpacing(distances: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  const isUsual = usual !== undefined && usual[1] >= FEWEST && usual[1] >= SHARE * distances.length;
  return isUsual ? usual[0] : null;
}

// As its neighbour is called, but for the step; names that tell more than that cannot be made up.
function nameAt(step: number, neighbour: Step): string {
  const match = matchCheckpointName(neighbour.id);
  const digits = match?.fields['step'];
  const others = Object.keys(match?.fields ?? {}).filter((field) => field !== 'step' && field !== 'stage');
  if (!match || digits === undefined || others.length > 0) return `step ${step}`;
  const fields = { ...match.fields, step: String(step).padStart(digits.length, '0') };
  return formatCheckpointName({ convention: match.convention, fields });
}
