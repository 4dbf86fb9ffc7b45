import type { Language } from '@evalcurve/locale';
import { formatPercent, formatPoints } from '@evalcurve/locale';
import { placeOf } from '../place-of.ts';
import type { FindingFacts } from './finding.ts';
import type { PlateauFinding } from './plateau.ts';

/** The finding in words. */
export function plateauWords(
  {
    value: { from, checkpoints },
    evidence: { change, atPaceBefore, detectable },
  }: FindingFacts<PlateauFinding>,
  language: Language,
): string {
  const place = placeOf(from.checkpoint, language);
  const score = formatPercent(from.score.value, { language });
  const moved = formatPoints(change.difference, { language });
  const before = atPaceBefore === null ? null : formatPoints(atPaceBefore, { language });
  const shows = detectable === null ? null : formatPoints(detectable, { language, signed: false });
  if (language === 'zh') {
    const pace = before === null ? '' : `，按此前的速度应为 ${before}`;
    const limit = shows === null ? '' : `；${shows}的真实变化五次中约有四次能够检出`;
    return `从${place}（${score}）起，最后 ${checkpoints} 个 checkpoint 未见可测的上升（至最后 ${moved}${pace}）${limit}。`;
  }
  const pace = before === null ? '' : `, where the pace until then would have given ${before}`;
  const limit = shows === null ? '' : `; a true change of ${shows} would have shown in 4 of 5 such runs`;
  return `No measurable rise from ${place} (${score}) on, the last ${checkpoints} checkpoints (${moved} to the last${pace})${limit}.`;
}
