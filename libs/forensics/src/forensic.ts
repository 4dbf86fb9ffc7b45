import type { Certainty, Effect, Facts, FindingText, Observation } from './finding.ts';
import type { SeriesEvidence } from './series-evidence.ts';

/** What a group of observations amounts to. */
export interface Description extends FindingText {
  readonly certainty: Certainty;
}

/**
 * One question that is put to a series: each lies in a file of its own under `forensics`, and is named
 * in the list {@link FORENSICS}.
 */
export interface Forensic<OwnFacts extends Facts = Facts> {
  readonly kind: string;
  readonly effect: Effect;
  /** What it needs to have been read: some of the samples' beginning, all of them, or none. */
  readonly reads: 'results' | 'first-samples' | 'samples';
  /**
   * Kinds that follow from this one, so that they are not told of the same checkpoints and tasks once
   * more.
   */
  readonly explains: readonly string[];
  // Methods, not functions: forensics of different facts may stand in one list.
  /** Everything of its kind that there is to see, one observation a place. */
  observe(series: SeriesEvidence): readonly Observation<OwnFacts>[];
  /** Puts observations, one or more, into words. */
  describe(observations: readonly Observation<OwnFacts>[]): Description;
}
