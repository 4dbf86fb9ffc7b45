import type { EngineDescription, EvaluationEngine } from '@evalcurve/evaluation';

/** One device of a sweep: an engine that computes on it, one checkpoint at a time. */
export interface SweepLane {
  readonly engine: EvaluationEngine;
  /** Its `environment.device` is what the device is called. */
  readonly description: EngineDescription;
}

/**
 * What the device of a lane is called, null where its engine does not tell.
 *
 * @example
 * deviceOf({ engine, description: { name: 'lm-eval', version: '0.4.12', environment: { device: 'cuda:1' } } }); // 'cuda:1'
 */
export function deviceOf({ description }: SweepLane): string | null {
  return description.environment['device'] ?? null;
}
