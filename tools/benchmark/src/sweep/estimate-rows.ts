import type { BenchmarkRow } from '../benchmark-row.ts';
import { spreadOf } from '../spread-of.ts';
import type { SweepEventLine } from './read-sweep-events.ts';

/** Parts of the time that a sweep takes; near its end a second is a large part of what is left. */
const PARTS = [
  { from: 0.1, to: 0.25 },
  { from: 0.25, to: 0.5 },
  { from: 0.5, to: 0.9 },
] as const;

/**
 * How wrong the time left was that a sweep told, relative to what it took from then on: median and range over all that it told in
 * a part of its time.
 */
export function estimateRows(events: readonly SweepEventLine[], what: string): BenchmarkRow[] {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return [];
  const took = last.time - first.time;
  return PARTS.flatMap(({ from, to }) => {
    const errors = events.flatMap(({ time, remainingMs }) => {
      const gone = (time - first.time) / took;
      if (remainingMs === null || remainingMs === undefined || gone < from || gone > to) return [];
      const left = last.time - time;
      return [Math.abs(remainingMs - left) / left];
    });
    if (errors.length === 0) return [];
    const part = `${from * 100} to ${to * 100} % of it`;
    return [
      {
        ...{ what: `${what}: error of the time left, at ${part}`, unit: 'share' },
        ...{ ours: spreadOf(errors), theirs: null, ratio: null, target: null },
      },
    ];
  });
}
