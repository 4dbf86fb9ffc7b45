import { formatCount, formatNumber, formatPercent } from '@evalcurve/locale';
import type { CurveNoteFacts } from './curve-note.ts';
import type { LocalizedText } from './localized-text.ts';

/** A note in words. */
export function noteSentence(note: CurveNoteFacts): LocalizedText {
  switch (note.kind) {
    case 'adaptive-depth':
      return { en: adaptiveEnglish(note), zh: adaptiveChinese(note) };
    case 'limited':
      return { en: limitedEnglish(note), zh: limitedChinese(note) };
    case 'uneven-questions': {
      const { fewest, most } = note;
      return {
        en: `Checkpoints were asked between ${formatCount(fewest, 'en')} and ${formatCount(most, 'en')} questions: their scores are not comparable.`,
        zh: `各 checkpoint 的题数不同，从 ${formatCount(fewest, 'zh')} 到 ${formatCount(most, 'zh')} 题，得分之间不可直接比较。`,
      };
    }
    case 'partial-subjects':
      return { en: partialEnglish(note), zh: partialChinese(note) };
    case 'other-prompt':
      return {
        en: 'Evaluated as hendrycksTest of lm_eval 0.3, which asks in other words and scores the answers’ text: not comparable with mmlu of later versions.',
        zh: '采用 lm_eval 0.3 的 hendrycksTest：其提示词不同，且按选项文本计分，与后续版本的 mmlu 不可比较。',
      };
    case 'unscored':
      return {
        en: `No score for this task and metric: ${note.checkpoints.join(', ')}.`,
        zh: `以下 checkpoint 没有该任务和指标的得分：${note.checkpoints.join('、')}。`,
      };
  }
}

type Note<Kind extends CurveNoteFacts['kind']> = Extract<CurveNoteFacts, { kind: Kind }>;

function adaptiveEnglish({ bound, above, below, undecided, fewest, most }: Note<'adaptive-depth'>): string {
  const level = formatPercent(bound, { language: 'en' });
  const asked =
    fewest === most
      ? `${formatCount(most, 'en')} questions each`
      : `between ${formatCount(fewest, 'en')} and ${formatCount(most, 'en')} questions`;
  return `Asked until decided, ${asked}: ${above} above ${level}, ${below} below, ${undecided} undecided. Intervals of scores and tests against guessing allow for that. Differences between checkpoints do not, and those with other numbers of questions were not asked the same.`;
}

function adaptiveChinese({ bound, above, below, undecided, fewest, most }: Note<'adaptive-depth'>): string {
  const level = formatPercent(bound, { language: 'zh' });
  const asked =
    fewest === most
      ? `每个 checkpoint ${formatCount(most, 'zh')} 题`
      : `从 ${formatCount(fewest, 'zh')} 到 ${formatCount(most, 'zh')} 题`;
  return `逐步加题直至有定论（${asked}）：${above} 个高于 ${level}，${below} 个低于，${undecided} 个未定。得分的区间和与随机猜测的检验已考虑这一点；checkpoint 之间的差异未考虑这一点，且题数不同的 checkpoint 所答题目并不相同。`;
}

function limitedEnglish({ limit, isMicroMacro }: Note<'limited'>): string {
  const asked =
    limit < 1
      ? `${formatPercent(limit, { language: 'en' })} of each task’s questions were`
      : `at most ${countOf(limit, 'en')} questions a task were`;
  const even = isMicroMacro ? ' Every subject counts the same, so the micro average is the macro one.' : '';
  return `${capitalised(asked)} asked (limit): not comparable with full runs.${even}`;
}

function limitedChinese({ limit, isMicroMacro }: Note<'limited'>): string {
  const asked =
    limit < 1
      ? `每个任务只问了 ${formatPercent(limit, { language: 'zh' })} 的题目`
      : `每个任务最多只问了 ${countOf(limit, 'zh')} 题`;
  const even = isMicroMacro ? '各科目题数相同，因此微平均等于宏平均。' : '';
  return `${asked}（limit），与完整评测的结果不可比较。${even}`;
}

function partialEnglish({ fewest, most, of }: Note<'partial-subjects'>): string {
  const subjects = fewest === most ? `${fewest}` : `between ${fewest} and ${most}`;
  return `Only ${subjects} of ${of} MMLU subjects were evaluated; the total is over those.`;
}

function partialChinese({ fewest, most, of }: Note<'partial-subjects'>): string {
  const subjects = fewest === most ? `${fewest}` : `${fewest} 到 ${most}`;
  return `MMLU 的 ${of} 个科目中只评测了 ${subjects} 个，总分仅据此计算。`;
}

function countOf(limit: number, language: 'en' | 'zh'): string {
  return formatNumber(Math.trunc(limit), { language });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
