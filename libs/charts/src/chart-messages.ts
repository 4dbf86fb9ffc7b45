import type { Language } from '@evalcurve/locale';
import type { MmluCategory } from '@evalcurve/mmlu';
import { messagesInChinese } from './messages-in-chinese.ts';
import { messagesInEnglish } from './messages-in-english.ts';

/** Everything that a chart says, in one language. Numbers come formatted. */
export interface ChartMessages {
  /** `MMLU accuracy over training` */
  readonly title: (subject: { readonly task: string; readonly metric: string }) => string;
  /** The metrics that have a name in plain words; others are called by their own. */
  readonly metrics: Readonly<Record<string, string>>;
  readonly unknownModel: string;
  readonly checkpoints: (count: number, formatted: string) => string;
  readonly fewShot: (count: number) => string;
  readonly questions: (count: string) => string;
  readonly macro: string;
  /** What the band, the whisker and the hollow points mean. */
  readonly band: string;
  readonly whisker: string;
  readonly hollow: string;
  readonly stepAxis: string;
  readonly checkpointAxis: string;
  /** Its unit comes formatted: `1e20`. */
  readonly flopsAxis: (unit: string) => string;
  readonly tokenAxis: Readonly<Record<'M' | 'B' | 'T', string>>;
  /** Each a line of the label. */
  readonly chance: (score: string) => readonly string[];
  readonly best: (score: string, place: string) => string;
  /** Where there is but one point. */
  readonly only: (score: string, place: string) => string;
  readonly tokens: (tokens: string) => string;
  readonly flops: (flops: string) => string;
  readonly step: (step: string) => string;
  readonly firstAndLast: string;
  readonly byCategory: string;
  readonly categoryKey: string;
  readonly first: (place: string) => string;
  readonly last: (place: string) => string;
  /** Each a line of the label. */
  readonly categories: Readonly<Record<MmluCategory, readonly string[]>>;
  readonly lowest: (score: string) => string;
  readonly highest: (score: string) => string;
  readonly mean: (score: string) => string;
  readonly gain: (gain: string) => string;
  readonly gainBetween: (gain: {
    readonly points: string;
    readonly low: string;
    readonly high: string;
  }) => string;
  /** Between facts on one line. */
  readonly separator: string;
  /** Between explanations of signs on one line. */
  readonly keySeparator: string;
}

/**
 * What a chart says in a language.
 *
 * @example
 * chartMessages('zh').byCategory; // '按大类'
 */
export function chartMessages(language: Language): ChartMessages {
  return language === 'zh' ? messagesInChinese : messagesInEnglish;
}
