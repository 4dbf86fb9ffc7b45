import type { Language } from '@evalcurve/locale';

/** What the help text of `check-results` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly quick: string;
  readonly json: string;
  readonly examples: Readonly<Record<'here' | 'several' | 'quick', string>>;
}

/** The help text of `check-results`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Find what is wrong with evaluations: exit code 0 clean, 1 findings, 2 unreadable',
    quick: 'Leave the logged samples out: faster, finds less',
    json: 'Print JSON (see docs/schemas)',
    examples: {
      here: 'The only results* folder here',
      several: 'Several folders, several models in each',
      quick: 'Without the samples, for programs',
    },
  },
  zh: {
    describe: '检查评测结果有无问题：退出码 0 无问题，1 有发现，2 无法读取',
    quick: '不读样本：更快，但能发现的问题较少',
    json: '输出 JSON（见 docs/schemas）',
    examples: {
      here: '当前目录下唯一的 results* 文件夹',
      several: '多个文件夹，每个可含多个模型',
      quick: '不读样本，供程序使用',
    },
  },
};
