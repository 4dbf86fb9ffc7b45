import type { SweepEvent } from '@evalcurve/sweep';

/** Shows a sweep while it runs. */
export interface SweepView {
  readonly onEvent: (event: SweepEvent) => void;
  /** Takes away what would be overwritten; called once, however the sweep ends. */
  readonly close: () => void;
}
