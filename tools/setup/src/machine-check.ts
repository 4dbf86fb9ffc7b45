/** One part of the machine in the report: what was found, and whether that will do. */
export interface MachineCheck {
  readonly id: 'node' | 'python' | 'lm_eval' | 'torch' | 'device' | 'endpoint' | 'results' | 'cache';
  /** `warning` where evaluations run, though not as well as they could. */
  readonly status: 'ok' | 'warning' | 'missing';
  /** What was found, in the language of the report. */
  readonly found: string;
  /** What to do about it, one sentence a line; null where nothing need be done. */
  readonly hint: string | null;
}
