import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import type { PythonOutcome } from './run-python.ts';

/** One evaluation for lm_eval's command to do. */
export interface HarnessRun {
  readonly request: EvaluationRequest;
  readonly context: EvaluationContext;
  /** Of the command. */
  readonly parameters: readonly string[];
  /** Each line that it says, without secrets. */
  readonly onLine: (line: string) => void;
}

/** How a run of lm_eval's command ended. */
export interface HarnessOutcome extends PythonOutcome {
  /** What was wrong with the process, where that is why it ended: `no sign of life for 180 s`. */
  readonly fault?: string;
}

/** Runs lm_eval's command: in a process of its own, or in one that is kept. */
export type RunHarness = (run: HarnessRun) => Promise<HarnessOutcome>;
