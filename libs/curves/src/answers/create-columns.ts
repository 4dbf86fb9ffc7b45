import type { Sample } from '@evalcurve/results';
import type { ScoredColumns } from './answer-columns.ts';

/** Takes samples as they are read and keeps their columns. */
export interface ColumnsCollector {
  readonly add: (sample: Sample) => void;
  readonly finish: () => ScoredColumns;
}

/**
 * Collects columns sample by sample, so that no sample outlives its batch: garbage that lives long costs more to
 * collect.
 */
export function createColumns(): ColumnsCollector {
  const rows: Rows = {
    docIds: [],
    chosen: [],
    target: [],
    counts: [],
    values: [],
    characters: [],
    bytes: [],
  };
  const right: RightColumn[] = [{ metric: 'acc', column: [] }];
  return {
    add: (sample) => {
      for (const { metric, column } of right) column.push(rightness(sample, metric));
      for (const metric in sample.metrics) {
        if (right.some((each) => each.metric === metric)) continue;
        right.push({ metric, column: lateColumn(sample, { metric, before: rows.docIds.length }) });
      }
      addRow(rows, sample);
    },
    finish: () => layOut({ rows, right, order: orderOf(rows.docIds) }),
  };
}

interface RightColumn {
  readonly metric: string;
  readonly column: number[];
}

interface Rows {
  readonly docIds: number[];
  readonly chosen: number[];
  readonly target: number[];
  readonly counts: number[];
  readonly values: number[];
  readonly characters: number[];
  readonly bytes: number[];
}

function addRow(rows: Rows, { docId, chosen, target, logLikelihoods, continuations }: Sample): void {
  const { length } = logLikelihoods;
  rows.docIds.push(docId);
  rows.chosen.push(chosen ?? -1);
  rows.target.push(target ?? -1);
  rows.counts.push(length);
  for (let choice = 0; choice < length; choice += 1) {
    rows.values.push(logLikelihoods[choice] ?? Number.NaN);
    rows.characters.push(continuations?.characters?.[choice] ?? Number.NaN);
    rows.bytes.push(continuations?.bytes[choice] ?? Number.NaN);
  }
}

// What the harness scored, else what follows from the log-likelihoods, which is `acc` and nothing else.
function rightness({ metrics, chosen, target }: Sample, metric: string): number {
  const value = metrics[metric];
  if (value === 0 || value === 1) return value;
  return metric !== 'acc' || chosen === null || target === null ? -1 : Number(chosen === target);
}

function lateColumn(
  sample: Sample,
  { metric, before }: { readonly metric: string; readonly before: number },
) {
  return [...new Array<number>(before).fill(-1), rightness(sample, metric)];
}

// The rows by ascending id, each once; null where they already are so, as nearly always.
function orderOf(docIds: readonly number[]): number[] | null {
  if (docIds.every((docId, row) => row === 0 || docId > (docIds[row - 1] ?? 0))) return null;
  const first = new Map<number, number>();
  for (const [row, docId] of docIds.entries()) if (!first.has(docId)) first.set(docId, row);
  return [...first].sort(([a], [b]) => a - b).map(([, row]) => row);
}

interface Collected {
  readonly rows: Rows;
  readonly right: readonly RightColumn[];
  readonly order: readonly number[] | null;
}

function layOut({ rows, right, order }: Collected): ScoredColumns {
  const choices = rows.counts.reduce((most, count) => Math.max(most, count), 0);
  const sorted = (column: readonly number[]): readonly number[] =>
    order === null ? column : order.map((row) => column[row] ?? -1);
  const starts = startsOf(rows.counts);
  const [at, counts] = [sorted(starts), sorted(rows.counts)];
  const wide = { choices, at, counts };
  return {
    docIds: new Int32Array(sorted(rows.docIds)),
    chosen: new Int8Array(sorted(rows.chosen)),
    target: new Int8Array(sorted(rows.target)),
    choiceCounts: new Uint8Array(counts),
    choices,
    logLikelihoods: spread(rows.values, { ...wide, into: new Float64Array(at.length * choices) }),
    characters: spread(rows.characters, { ...wide, into: new Float32Array(at.length * choices) }),
    bytes: spread(rows.bytes, { ...wide, into: new Float32Array(at.length * choices) }),
    right: new Map(right.map(({ metric, column }) => [metric, new Int8Array(sorted(column))])),
  };
}

function startsOf(counts: readonly number[]): number[] {
  let next = 0;
  return counts.map((count) => (next += count) - count);
}

interface Spread<Column> {
  readonly choices: number;
  /** Where each row's values start, and how many there are. */
  readonly at: readonly number[];
  readonly counts: readonly number[];
  readonly into: Column;
}

function spread<Column extends Float32Array | Float64Array>(
  values: readonly number[],
  { choices, at, counts, into }: Spread<Column>,
): Column {
  into.fill(Number.NaN);
  for (let row = 0; row < at.length; row += 1) {
    const [start, count] = [at[row] ?? 0, counts[row] ?? 0];
    for (let choice = 0; choice < count; choice += 1) {
      into[row * choices + choice] = values[start + choice] ?? Number.NaN;
    }
  }
  return into;
}
