import type { RunComparisonOf } from './run-comparison-parts.ts';
import { runComparisonParts } from './run-comparison-parts.ts';

/** A comparison of two runs in English. */
export function runComparisonInEnglish(comparison: RunComparisonOf): string {
  const { reference, run } = comparison.evidence;
  switch (comparison.value.kind) {
    case 'lasting':
      return lasting(comparison);
    case 'passing':
      return passing(comparison);
    case 'not-distinguishable':
      return notDistinguishable(comparison);
    case 'none':
      return `${run.label} and ${reference.label} have no checkpoint in common that could be compared.`;
  }
}

function lasting(comparison: RunComparisonOf): string {
  const { higher, lower, from, atLast, earlier } = runComparisonParts(comparison, 'en');
  const { differences, tests } = comparison.evidence;
  const [count, all] = [comparison.value.lasting.length, differences.length];
  const before = [
    earlier.higher > 0 ? `${higher} was higher at ${earlier.higher}` : '',
    earlier.lower > 0 ? `${lower} was higher at ${earlier.lower}` : '',
  ].filter(Boolean);
  const end = `${atLast}${correction(tests)}.${before.length > 0 ? ` Before, ${before.join(' and ')}.` : ''}`;
  const start = `${higher} scores higher than ${lower}`;
  if (all === 1) return `${start} at the only common checkpoint: ${end}`;
  if (count === all) return `${start} at each of ${all} common checkpoints; at the last, ${end}`;
  if (count > 1) {
    return `${start} from ${from} on, the last ${count} of ${all} common checkpoints; at the last, ${end}`;
  }
  return `${start} only at the last of ${all} common checkpoints: ${end} Whether it lasts is open.`;
}

function passing({ value, evidence }: RunComparisonOf): string {
  const { reference, run, differences } = evidence;
  const where = [
    value.higher.length > 0 ? `${run.label} scores higher at ${value.higher.length}` : '',
    value.lower.length > 0 ? `${reference.label} scores higher at ${value.lower.length}` : '',
  ];
  const all = `of ${differences.length} common checkpoints`;
  return `${where.filter(Boolean).join(' and ')} ${all}, but at the last they cannot be told apart.`;
}

function notDistinguishable(comparison: RunComparisonOf): string {
  const { reference, run, differences, tests } = comparison.evidence;
  const { widest, detectable } = runComparisonParts(comparison, 'en');
  const all = differences.length;
  const where = all === 1 ? 'the only common checkpoint' : `any of ${all} common checkpoints`;
  return [
    `${run.label} and ${reference.label} cannot be told apart at ${where}.`,
    widest && `The widest gap is ${widest.points} at ${widest.place} (${widest.pValue}${correction(tests)}).`,
    detectable && `A true gap of ${detectable} at one checkpoint would have shown in 4 of 5 such pairs.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function correction(tests: number): string {
  return tests === 1 ? '' : ` after correction for ${tests} comparisons`;
}
