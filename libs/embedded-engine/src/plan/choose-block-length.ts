/** Lengths of blocks that are tried, in queries. */
const LENGTHS = [16, 32, 64, 96, 128, 192, 256];

/** What a row of keys that is copied into a block costs, in queries that would look at it. */
const COPY_COST = 8;

/** Consecutive queries of one text, by position. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The length of blocks that makes attention cheapest: short ones are padded less, long ones copy keys less often.
 */
export function chooseBlockLength(spans: readonly Span[]): number {
  const depth = Math.max(...spans.map(({ to }) => to));
  const costs = LENGTHS.map((length) => {
    const lengths = spans.flatMap((span) => divide(span, length)).map(({ from, to }) => to - from);
    return lengths.length * depth * (Math.max(...lengths) + COPY_COST);
  });
  return LENGTHS[costs.indexOf(Math.min(...costs))] ?? 64;
}

/** Divides a span into as few parts of at most `length` as there can be, about equally long. */
export function divide({ from, to }: Span, length: number): Span[] {
  const count = Math.ceil((to - from) / length);
  const size = Math.ceil((to - from) / count);
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * size,
    to: Math.min(to, from + (index + 1) * size),
  })).filter((part) => part.from < part.to);
}
