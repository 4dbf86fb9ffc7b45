import type { LocalizedText } from '@evalcurve/curves';

/** How sure a finding is: proven by the files, hard to explain otherwise, or worth a look. */
export type Certainty = 'certain' | 'likely' | 'possible';

/**
 * What a finding does to the curve: `meaningless` scores say nothing about the model, those that are
 * `incomparable` cannot be set against the others, `incomplete` ones are missing, and the rest is
 * `noise` that changes single answers.
 */
export type Effect = 'meaningless' | 'incomparable' | 'incomplete' | 'noise';

/** Where something was seen; an empty list means that it concerns all or cannot be told. */
export interface Place {
  readonly checkpoints: readonly string[];
  readonly tasks: readonly string[];
  /** Paths from the folder of results. */
  readonly files: readonly string[];
}

/** Facts behind a finding, by name. */
export type Facts = Readonly<Record<string, string | number | null | readonly string[]>>;

/** Something that was seen at one place. */
export interface Observation<OwnFacts = Facts> extends Place {
  readonly facts: OwnFacts;
}

/** What a finding says. */
export interface FindingText {
  /** What was seen, and where. */
  readonly sentence: LocalizedText;
  /** What it does to the curve. */
  readonly consequence: LocalizedText;
  /** What to do about it. */
  readonly remedy: LocalizedText;
}

/** Something that is wrong with the evaluations of a run. */
export interface Finding extends FindingText {
  /** Which forensic found it: `nan-log-likelihoods`. */
  readonly kind: string;
  readonly effect: Effect;
  readonly certainty: Certainty;
  /** All places of {@link Finding.evidence} together. */
  readonly where: Place;
  readonly evidence: readonly Observation[];
}
