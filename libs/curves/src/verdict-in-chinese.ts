import { formatCount, formatPValue, formatPercent, formatPoints } from '@evalcurve/locale';
import type {
  AboveChance,
  ChanceComparison,
  ChanceUnknown,
  ChanceVerdictFacts,
  NotDistinguishable,
  NotLasting,
} from './chance-verdict-facts.ts';
import type { ConstantAnswer } from './constant-answer.ts';
import { placeOf } from './place-of.ts';

const language = 'zh';

/** A verdict in Chinese. */
export function verdictInChinese(facts: ChanceVerdictFacts): string {
  switch (facts.kind) {
    case 'above-chance':
      return extent(facts) + highest(facts) + caution(facts.constantAnswer);
    case 'not-lasting':
      return passing(facts) + highest(facts) + caution(facts.constantAnswer);
    case 'not-distinguishable':
      return nowhere(facts) + highest(facts) + resolution(facts) + below(facts);
    case 'unknown':
      return unknown(facts);
  }
}

function extent({ chance, looks, lasting, from }: AboveChance): string {
  const above = `高于随机猜测（${percent(chance)}）`;
  if (looks === 1) return `唯一的 checkpoint ${above}。`;
  if (lasting === looks) return `全部 ${looks} 个 checkpoint 均${above}。`;
  if (lasting === 1) return `${looks} 个 checkpoint 中仅最后一个${above}，能否持续尚待观察。`;
  const start = `从${placeOf(from.checkpoint, language)}起`;
  return `${start}持续${above}，即 ${looks} 个 checkpoint 中的最后 ${lasting} 个。`;
}

function passing({ chance, looks, above }: NotLasting): string {
  return `${looks} 个 checkpoint 中有 ${above.length} 个高于随机猜测（${percent(chance)}），但最后一个并非如此。`;
}

function nowhere({ chance, looks, below: lower }: NotDistinguishable): string {
  const where = looks === 1 ? '唯一的 checkpoint ' : `全部 ${looks} 个 checkpoint `;
  const guessing = `随机猜测（${percent(chance)}）`;
  return lower.length > 0 ? `${where}均未高于${guessing}。` : `${where}均无法与${guessing}区分。`;
}

function highest({ highest: { checkpoint, score }, adjustedPValue, looks }: ChanceComparison): string {
  const p = formatPValue(adjustedPValue, language);
  const place = placeOf(checkpoint, language);
  if (looks === 1) return `得分为 ${percent(score.value)}（${place.trim()}，${p}）。`;
  return `最高分为${place}的 ${percent(score.value)}（按 ${looks} 次检验校正后 ${p}）。`;
}

function resolution({ n, detectable }: NotDistinguishable): string {
  const questions = n === null ? '' : `以 ${formatCount(n, language)} 道题计，`;
  if (detectable === null) return n === null ? '' : `${questions}无论得分多高都无法得出结论。`;
  const points = formatPoints(detectable, { language, signed: false });
  return `${questions}真实得分若高出随机水平 ${points}，五次中约有四次能够检出。`;
}

function below({ below: lower }: NotDistinguishable): string {
  if (lower.length === 0) return '';
  return `其中 ${lower.length} 个低于随机水平：作答依据的不是选项内容，而可能是选项字母等其他因素。`;
}

function caution(answer: ConstantAnswer | null): string {
  if (answer === null) return '';
  return `所有题都选同一个字母，最高也能得 ${percent(answer.value)}（全选 ${answer.letter}），请先查看作答分布，再判断模型是否掌握了知识。`;
}

function unknown({ reason, task, metric }: ChanceUnknown): string {
  switch (reason) {
    case 'no-points':
      return '尚无得分。';
    case 'no-chance-level':
      return `${task}（${metric}）的随机水平未知，因此未与随机猜测比较。`;
    case 'no-spread':
      return '结果中既没有题数也没有标准误，因此未与随机猜测比较。';
  }
}

function percent(fraction: number): string {
  return formatPercent(fraction, { language });
}
