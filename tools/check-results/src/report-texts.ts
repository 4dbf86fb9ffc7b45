import type { Certainty, Effect } from '@evalcurve/forensics';
import { formatCount, type Language } from '@evalcurve/locale';

/** How far reading has come. */
export interface ReadingWords {
  readonly checkpoint: string;
  readonly done: number;
  readonly total: number;
}

/** What one series was looked through. */
export interface SeriesWords {
  readonly checkpoints: readonly string[];
  readonly samplesFiles: number;
  readonly samples: number;
}

/** Everything that the report says, in one language. */
export interface ReportTexts {
  readonly reading: (words: ReadingWords) => string;
  readonly checkpoints: (words: SeriesWords) => string;
  readonly samples: (words: SeriesWords) => string;
  /** How many kinds cannot be found without samples. */
  readonly noSamples: (kinds: number) => string;
  /** How many results files do not count. */
  readonly setAside: (files: number) => string;
  readonly clean: (kinds: number) => string;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly total: (findings: number, series: number) => string;
  readonly next: string;
}

/** The texts of the report. */
export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = {
  en: {
    reading: ({ checkpoint, done, total }) => `reading samples ${done} / ${total}  ${checkpoint}`,
    checkpoints: ({ checkpoints }) =>
      `${formatCount(checkpoints.length, 'en')} checkpoint${checkpoints.length === 1 ? '' : 's'}${ends(checkpoints, ' to ')}`,
    samples: ({ samplesFiles, samples }) =>
      `${formatCount(samples, 'en')} samples in ${formatCount(samplesFiles, 'en')} file${samplesFiles === 1 ? '' : 's'} read.`,
    noSamples: (kinds) =>
      `No samples read: ${kinds} kinds of defects cannot be found without them (lm_eval --log_samples).`,
    setAside: (files) =>
      `${files} results file${files === 1 ? '' : 's'} left out: the newest complete run of a checkpoint counts.`,
    clean: (kinds) => `Nothing found. ${kinds} kinds of defects were looked for.`,
    effects: {
      meaningless: 'scores say nothing',
      incomparable: 'not comparable',
      incomplete: 'incomplete',
      noise: 'noise',
    },
    certainties: { certain: 'certain', likely: 'likely', possible: 'possible' },
    total: (findings, series) =>
      `${findings} finding${findings === 1 ? '' : 's'} in ${series === 1 ? 'one series' : `${series} series`}.`,
    next: 'Next:',
  },
  zh: {
    reading: ({ checkpoint, done, total }) => `正在读取样本 ${done} / ${total}  ${checkpoint}`,
    checkpoints: ({ checkpoints }) =>
      `${formatCount(checkpoints.length, 'zh')} 个 checkpoint${ends(checkpoints, ' 至 ')}`,
    samples: ({ samplesFiles, samples }) =>
      `已读取 ${formatCount(samplesFiles, 'zh')} 个文件中的 ${formatCount(samples, 'zh')} 个样本。`,
    noSamples: (kinds) => `未读取样本：有 ${kinds} 类问题需要样本才能发现（lm_eval --log_samples）。`,
    setAside: (files) => `${files} 个结果文件未采用：每个 checkpoint 以最新的完整评测为准。`,
    clean: (kinds) => `未发现问题。共检查了 ${kinds} 类问题。`,
    effects: { meaningless: '得分没有意义', incomparable: '不可比较', incomplete: '不完整', noise: '噪声' },
    certainties: { certain: '确定', likely: '很可能', possible: '可能' },
    total: (findings, series) => `在 ${series} 个序列中有 ${findings} 项发现。`,
    next: '接下来：',
  },
};

function ends(names: readonly string[], between: string): string {
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? `: ${first}` : `: ${first}${between}${last}`;
}
