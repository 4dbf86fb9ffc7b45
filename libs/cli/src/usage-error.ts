import { EvalcurveError } from '@evalcurve/errors';

/** A command line that a tool does not understand: an unknown flag, a missing value … */
export class UsageError extends EvalcurveError {}
