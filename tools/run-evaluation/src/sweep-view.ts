import type { FollowWait, SweepEvent } from '@evalcurve/sweep';

/** Shows a sweep while it runs. */
export interface SweepView {
  readonly onEvent: (event: SweepEvent) => void;
  /** Nothing is there to be evaluated at the moment. */
  readonly onWait: (wait: FollowWait) => void;
  /** Takes away what would be overwritten; called once, however the sweep ends. */
  readonly close: () => void;
}
