import type { ChartContext } from './chart-context.ts';

/** The room for {@link ordinalAxis}. */
export interface OrdinalAxisOptions {
  /** Pixels. */
  readonly width: number;
}

/** Where a mark stands where every checkpoint takes as much room as any other. */
export interface OrdinalAxis {
  readonly field: 'x';
  readonly type: 'ordinal';
  readonly sort: null;
  readonly title: string;
  readonly axis: {
    readonly labelAngle: 0;
    readonly labelLimit: number;
    readonly labelOverlap: 'greedy';
    readonly labelSeparation: number;
    readonly formatType?: 'number';
    readonly format?: string;
  };
}

/** A horizontal axis with a place for every checkpoint, labelled with what is known of it: tokens, step, name. */
export function ordinalAxis({ axis }: ChartContext, { width }: OrdinalAxisOptions): OrdinalAxis {
  const shared = { labelAngle: 0, labelOverlap: 'greedy', labelSeparation: 8 } as const;
  const numbers = axis.positions.filter((position) => typeof position === 'number');
  const placing = { field: 'x', type: 'ordinal', sort: null, title: axis.title } as const;
  if (axis.domain === null) {
    const labelLimit = Math.max(60, Math.floor(width / axis.positions.length) - 8);
    return { ...placing, axis: { ...shared, labelLimit } };
  }
  const format = numbers.every(Number.isInteger) ? ',' : ',.3~r';
  return { ...placing, axis: { ...shared, labelLimit: 0, formatType: 'number', format } };
}
