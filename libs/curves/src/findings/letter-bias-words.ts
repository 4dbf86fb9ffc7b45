import type { Language } from '@evalcurve/locale';
import { formatNumber, formatPValue, formatPercent } from '@evalcurve/locale';
import { placeOf } from '../place-of.ts';
import type { FindingFacts } from './finding.ts';
import type { LetterBiasFinding } from './letter-bias.ts';

/** The finding in words. */
export function letterBiasWords(
  { value, evidence }: FindingFacts<LetterBiasFinding>,
  language: Language,
): string {
  const { checkpoint, accuracy, expected, agreement } = evidence;
  const percent = (share: number): string => formatPercent(share, { language });
  const letter = String.fromCharCode('A'.charCodeAt(0) + value.letter);
  const place = placeOf(checkpoint, language);
  const kappa = agreement && formatNumber(agreement.kappa, { language, digits: 3 });
  const p = agreement && formatPValue(agreement.pValue, language);
  const isBeyond = agreement !== null && agreement.kappa > 0 && agreement.pValue <= 0.05;
  if (language === 'zh') {
    const letters = value.isStrong
      ? `${place.trim()}的作答中 ${percent(value.chosen)} 是 ${letter}，而正确答案为 ${letter} 的只有 ${percent(value.right)}`
      : `${place.trim()}的作答未明显偏向某个字母（${letter} 占 ${percent(value.chosen)}，正确答案中占 ${percent(value.right)}）`;
    const beyond = `正确率 ${percent(accuracy)}，仅凭字母比例即可得 ${percent(expected)}`;
    if (kappa === null || p === null) return `${letters}；${beyond}。`;
    const verdict = isBeyond ? '与答案的一致超出字母比例' : '与答案的一致未超出字母比例';
    return `${letters}；${beyond}，${verdict}（κ = ${kappa}，${p}）。`;
  }
  const letters = value.isStrong
    ? `${percent(value.chosen)} of the answers at ${place} are ${letter}, which is right for ${percent(value.right)}`
    : `The answers at ${place} lean to no letter much (${letter} ${percent(value.chosen)}, right for ${percent(value.right)})`;
  const beyond = `${percent(accuracy)} are right where the letters' shares alone give ${percent(expected)}`;
  if (kappa === null || p === null) return `${letters}; ${beyond}.`;
  const verdict = isBeyond
    ? 'more agreement with the key than that'
    : 'no agreement with the key beyond that';
  return `${letters}; ${beyond}: ${verdict} (κ = ${kappa}, ${p}).`;
}
