import type { RunComparisonOf } from './run-comparison-parts.ts';
import { runComparisonParts } from './run-comparison-parts.ts';

/** A comparison of two runs in Chinese. */
export function runComparisonInChinese(comparison: RunComparisonOf): string {
  const { reference, run } = comparison.evidence;
  switch (comparison.value.kind) {
    case 'lasting':
      return lasting(comparison);
    case 'passing':
      return passing(comparison);
    case 'not-distinguishable':
      return notDistinguishable(comparison);
    case 'none':
      return `${run.label} 与 ${reference.label} 没有可比较的共同 checkpoint。`;
  }
}

function lasting(comparison: RunComparisonOf): string {
  const { higher, lower, from, atLast, earlier } = runComparisonParts(comparison, 'zh');
  const { differences, tests } = comparison.evidence;
  const [count, all] = [comparison.value.lasting.length, differences.length];
  const before = [
    earlier.higher > 0 ? `${higher} 曾在 ${earlier.higher} 个上较高` : '',
    earlier.lower > 0 ? `${lower} 曾在 ${earlier.lower} 个上较高` : '',
  ].filter(Boolean);
  const corrected = tests === 1 ? '' : `，按 ${tests} 次比较校正`;
  const end = `${atLast}${corrected}。${before.length > 0 ? `此前，${before.join('，')}。` : ''}`;
  const claim = `${higher} 的得分高于 ${lower}`;
  if (all === 1) return `在唯一的共同 checkpoint 上 ${claim}：${end}`;
  if (count === all) return `在全部 ${all} 个共同 checkpoint 上 ${claim}；最后一个为 ${end}`;
  if (count > 1) {
    return `从${from}起（${all} 个共同 checkpoint 中的最后 ${count} 个）${claim}；最后一个为 ${end}`;
  }
  return `${all} 个共同 checkpoint 中仅在最后一个上 ${claim}：${end}能否持续尚待观察。`;
}

function passing({ value, evidence }: RunComparisonOf): string {
  const { reference, run, differences } = evidence;
  const where = [
    value.higher.length > 0 ? `${run.label} 在 ${value.higher.length} 个上得分较高` : '',
    value.lower.length > 0 ? `${reference.label} 在 ${value.lower.length} 个上得分较高` : '',
  ];
  const all = `${differences.length} 个共同 checkpoint 中`;
  return `${all}，${where.filter(Boolean).join('，')}，但在最后一个上两者无法区分。`;
}

function notDistinguishable(comparison: RunComparisonOf): string {
  const { reference, run, differences, tests } = comparison.evidence;
  const { widest, detectable } = runComparisonParts(comparison, 'zh');
  const all = differences.length;
  const where = all === 1 ? '唯一的共同 checkpoint 上' : `全部 ${all} 个共同 checkpoint 上均`;
  const correction = tests === 1 ? '' : `按 ${tests} 次比较校正后 `;
  return [
    `${run.label} 与 ${reference.label} 在${where}无法区分。`,
    widest && `最大差距为${widest.place}的 ${widest.points}（${correction}${widest.pValue}）。`,
    detectable && `单个 checkpoint 上的真实差距若为 ${detectable}，五次中约有四次能够检出。`,
  ]
    .filter((sentence) => sentence !== null)
    .join('');
}
