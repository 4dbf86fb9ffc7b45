import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve } from '../curve.ts';
import type { BestCheckpointFinding } from './best-checkpoint.ts';
import { bestCheckpoint } from './best-checkpoint.ts';
import type { ChanceFinding } from './chance-finding.ts';
import { chanceFinding } from './chance-finding.ts';
import type { DropFinding } from './drop.ts';
import { dropFinding } from './drop.ts';
import type { EmergenceFinding } from './emergence.ts';
import { emergenceFinding } from './emergence.ts';
import type { GainFinding } from './gain.ts';
import { gainFinding } from './gain.ts';
import type { LetterBiasFinding } from './letter-bias.ts';
import { letterBias } from './letter-bias.ts';
import type { MetricAdviceFinding } from './metric-advice.ts';
import { metricAdvice } from './metric-advice.ts';
import type { PlateauFinding } from './plateau.ts';
import { plateauFinding } from './plateau.ts';

/** Anything that can be found in one curve. */
export type CurveFinding =
  | BestCheckpointFinding
  | ChanceFinding
  | DropFinding
  | EmergenceFinding
  | GainFinding
  | LetterBiasFinding
  | MetricAdviceFinding
  | PlateauFinding;

/**
 * Everything that a curve allows to be said, the most important first. With the answers of its checkpoints,
 * in training order, comparisons are paired, and the last checkpoint's letters and the continuous metrics are
 * looked at too.
 *
 * @example
 * for (const { sentence } of curveFindings(curve)) console.log(sentence.en);
 */
export function curveFindings(curve: Curve, answers: readonly CheckpointAnswers[] = []): CurveFinding[] {
  const last = answers.at(-1);
  const findings = [
    chanceFinding(curve),
    bestCheckpoint(curve, answers),
    gainFinding(curve, answers),
    plateauFinding(curve, answers),
    dropFinding(curve, answers),
    emergenceFinding(curve, 'category'),
    emergenceFinding(curve, 'subject'),
    last ? letterBias(curve, last) : null,
    metricAdvice(curve, answers),
  ];
  return findings.filter((finding) => finding !== null);
}
