import { formatCount } from '@evalcurve/locale';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';
import type { SeriesEvidence } from '../series-evidence.ts';

/** Facts of a step counter that goes back. */
export interface RestartFacts {
  readonly [name: string]: string | number;
  readonly from: string;
  readonly to: string;
  readonly fromStep: number;
  readonly toStep: number;
}

/**
 * Finds places where training goes on and the step counter does not: a stage that counts anew, or names
 * whose tokens grow while their steps fall.
 */
export const stepRestart: Forensic<RestartFacts> = {
  kind: 'step-restart',
  effect: 'incomparable',
  reads: 'results',
  explains: [],
  observe: (series) => restarts(series),
  describe: (observations) => {
    const places = nameList(observations.map(({ facts }) => `${facts.from} → ${facts.to}`));
    const [first] = observations;
    const [from, to] = [first?.facts.fromStep ?? 0, first?.facts.toStep ?? 0];
    return {
      certainty: 'certain',
      sentence: {
        en: `The step counter starts anew while training goes on: ${places.en} (step ${formatCount(from, 'en')} → ${formatCount(to, 'en')}).`,
        zh: `训练继续而步数重新计数：${places.zh}（第 ${formatCount(from, 'zh')} 步 → 第 ${formatCount(to, 'zh')} 步）。`,
      },
      consequence: {
        en: 'Over steps the parts of the run lie on top of each other: a line through them goes back in time.',
        zh: '以步数为横轴时，各阶段会重叠，连线会倒退。',
      },
      remedy: {
        en: 'Look at the stages one by one, or draw the curve over tokens where they are known for all.',
        zh: '请分阶段查看；若所有 checkpoint 的 token 数已知，也可以 token 为横轴绘制。',
      },
    };
  },
};

function restarts({ checkpoints }: SeriesEvidence): Observation<RestartFacts>[] {
  const inOrder = checkpoints.map(({ checkpoint }) => checkpoint).filter(({ step }) => step !== null);
  const byTokens = inOrder.every(({ tokens }) => tokens !== null)
    ? inOrder.toSorted((a, b) => (a.tokens ?? 0) - (b.tokens ?? 0))
    : inOrder;
  return byTokens.flatMap((to, index) => {
    const from = byTokens[index - 1];
    const [fromStep, toStep] = [from?.step ?? 0, to.step ?? 0];
    if (from === undefined || toStep >= fromStep || isBranch(from.stage, to.stage)) return [];
    const facts = { from: from.id, to: to.id, fromStep, toStep };
    return [{ checkpoints: [from.id, to.id], tasks: [], files: [], facts }];
  });
}

// Parallel ingredients of one stage all start from the same place: none goes on from the other.
function isBranch(a: string | null, b: string | null): boolean {
  const [first, second] = [a, b].map((stage) => stage?.replace(/ingredient\d+$/u, ''));
  return a !== b && first === second;
}
