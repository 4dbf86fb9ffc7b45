import type { Finding, Observation } from './finding.ts';
import type { Forensic } from './forensic.ts';
import { FORENSICS } from './forensics.ts';
import { dropExplained, type Seen } from './drop-explained.ts';
import type { SeriesEvidence } from './series-evidence.ts';

/**
 * Everything that is wrong with the evaluations of one training run, what makes scores meaningless
 * first. Where samples were not read, what only they can tell is not found. What follows from
 * another finding is not told again: two checkpoints of NaN have equal log-likelihoods too.
 *
 * @example
 * examineSeries(evidence).map(({ kind, where }) => [kind, where.checkpoints]);
 * // [['nan-log-likelihoods', ['iter_0004000']]]
 */
export function examineSeries(series: SeriesEvidence): Finding[] {
  const seen = FORENSICS.map((forensic): Seen => ({ forensic, observations: forensic.observe(series) }));
  return dropExplained(seen)
    .filter(({ observations }) => observations.length > 0)
    .map(({ forensic, observations }) => findingOf(forensic, observations));
}

function findingOf(forensic: Forensic, evidence: readonly Observation[]): Finding {
  const { kind, effect } = forensic;
  const { certainty, sentence, consequence, remedy } = forensic.describe(evidence);
  const where = {
    checkpoints: unique(evidence.flatMap(({ checkpoints }) => checkpoints)),
    tasks: unique(evidence.flatMap(({ tasks }) => tasks)),
    files: unique(evidence.flatMap(({ files }) => files)),
  };
  return { kind, effect, certainty, where, evidence, sentence, consequence, remedy };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
