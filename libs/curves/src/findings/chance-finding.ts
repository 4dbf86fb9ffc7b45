import type { ChanceVerdictFacts } from '../chance-verdict-facts.ts';
import { chanceVerdict } from '../chance-verdict.ts';
import type { Curve } from '../curve.ts';
import type { Finding } from './finding.ts';

/** Whether a curve is above guessing, and from where on. */
export type ChanceFinding = Finding<'chance', ChanceVerdictFacts['kind'], ChanceVerdictFacts>;

/**
 * The verdict on a curve and guessing in the shape of the other findings, see {@link chanceVerdict}.
 *
 * @example
 * chanceFinding(curve).value; // 'above-chance'
 */
export function chanceFinding(curve: Curve): ChanceFinding {
  const { sentence, ...facts } = chanceVerdict(curve);
  return { kind: 'chance', value: facts.kind, evidence: facts, sentence };
}
