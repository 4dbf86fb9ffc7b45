/** What `plot-results` can draw of a run. */
export const CHART_KINDS = ['curve', 'subjects', 'letters', 'metrics', 'flips'] as const;

/** One of {@link CHART_KINDS}. */
export type ChartKind = (typeof CHART_KINDS)[number];
