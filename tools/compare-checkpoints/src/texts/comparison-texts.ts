import { formatCount, formatNumber, type Language } from '@evalcurve/locale';

/** Flips as a sentence says them. */
export interface FlipsWords {
  readonly gained: number;
  readonly lost: number;
  readonly net: number;
}

/** How many parts of MMLU differ. */
export interface MarkWords {
  readonly by: 'category' | 'subject';
  readonly alpha: number;
  readonly parts: number;
  readonly significant: number;
}

/** Everything that a comparison says, in one language. */
export interface ComparisonTexts {
  readonly step: (step: number) => string;
  readonly headers: Readonly<
    Record<'category' | 'subject' | 'difference' | 'interval' | 'flips' | 'questions', string>
  >;
  readonly unknown: (points: string) => string;
  readonly flips: (words: FlipsWords) => string;
  readonly noAnswers: string;
  readonly unpairedParts: string;
  readonly marks: (words: MarkWords) => string;
  readonly changes: Readonly<Record<'gained' | 'lost', (count: number) => string>>;
  readonly noFlip: string;
  readonly noText: string;
  readonly next: string;
}

const signed = (net: number, language: Language): string => formatNumber(net, { language, signed: true });

const englishParts = { category: ['category', 'categories'], subject: ['subject', 'subjects'] } as const;
const chineseParts = { category: '类别', subject: '科目' } as const;

/** The texts of a comparison. */
export const COMPARISON_TEXTS: Readonly<Record<Language, ComparisonTexts>> = {
  en: {
    step: (step) => `, step ${formatCount(step, 'en')}`,
    headers: {
      ...{ category: 'category', subject: 'subject', difference: 'B − A', interval: '95 % interval' },
      ...{ flips: 'flips', questions: 'n' },
    },
    unknown: (points) => `${points}; the files do not tell how sure that is.`,
    flips: ({ gained, lost, net }) =>
      `B answers ${formatCount(gained, 'en')} right that A had wrong, and ${formatCount(lost, 'en')} wrong that A had right: net ${signed(net, 'en')}.`,
    noAnswers:
      'Not paired: the answers of both are not logged (lm_eval --log_samples), so the intervals are rather too wide.',
    unpairedParts: 'Rows without flips are not paired: their logged answers do not give their scores.',
    marks: ({ by, alpha, parts, significant }) => {
      const [one, many] = englishParts[by];
      const what = `${formatCount(parts, 'en')} ${parts === 1 ? one : many}`;
      const count = significant === 0 ? 'none' : formatCount(significant, 'en');
      return `* differs: ${count} of ${what} (p-values corrected by Holm's method, at most ${alpha}).`;
    },
    changes: {
      gained: (count) => `Gained: ${formatCount(count, 'en')}`,
      lost: (count) => `Lost: ${formatCount(count, 'en')}`,
    },
    noFlip: 'No question flipped.',
    noText: '(the sample holds no question text)',
    next: 'Next:',
  },
  zh: {
    step: (step) => `，第 ${formatCount(step, 'zh')} 步`,
    headers: {
      ...{ category: '类别', subject: '科目', difference: 'B − A', interval: '95 % 区间' },
      ...{ flips: '改变', questions: '题数' },
    },
    unknown: (points) => `${points}；文件中没有可判断其可靠程度的信息。`,
    flips: ({ gained, lost, net }) =>
      `A 答错而 B 答对 ${formatCount(gained, 'zh')} 道，A 答对而 B 答错 ${formatCount(lost, 'zh')} 道，净 ${signed(net, 'zh')} 道。`,
    noAnswers: '非配对比较：没有两者的作答记录（lm_eval --log_samples），因此区间偏宽。',
    unpairedParts: '没有“改变”一栏的行为非配对比较：其作答记录与得分不符。',
    marks: ({ by, alpha, parts, significant }) =>
      `* 有差异：${formatCount(parts, 'zh')} 个${chineseParts[by]}中有 ${formatCount(significant, 'zh')} 个（p 值经 Holm 方法校正，不大于 ${alpha}）。`,
    changes: {
      gained: (count) => `新答对：${formatCount(count, 'zh')} 道`,
      lost: (count) => `新答错：${formatCount(count, 'zh')} 道`,
    },
    noFlip: '没有题目的作答结果改变。',
    noText: '（样本中没有题目文本）',
    next: '接下来：',
  },
};
