import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link SweepRunningError}. */
export interface SweepRunningErrorOptions {
  readonly root: string;
  readonly host: string;
  readonly pid: number;
}

/** Another sweep works on the same results tree. */
export class SweepRunningError extends EvalcurveError {
  readonly root: string;
  readonly host: string;
  readonly pid: number;

  constructor({ root, host, pid }: SweepRunningErrorOptions) {
    super(`${root} is being written by another sweep (process ${pid} on ${host})`, {
      hint: 'Wait for it, stop it, or use another --output. Watch it: evalcurve status; if it runs on a cluster, evalcurve cancel ends it',
    });
    this.root = root;
    this.host = host;
    this.pid = pid;
  }
}
