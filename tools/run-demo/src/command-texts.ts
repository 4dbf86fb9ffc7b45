import type { Language } from '@evalcurve/locale';

/** What the help text of `demo` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly output: string;
  readonly force: string;
  readonly example: string;
}

/** The help text of `demo`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Evaluate the small model that comes along on questions of its own, and draw its curve',
    output: 'Folder of the results',
    force: 'Evaluate again what is done already',
    example: 'Table, verdict and picture of 16 checkpoints',
  },
  zh: {
    describe: '用自带的题目评测随附的小模型，并绘制其曲线',
    output: '结果文件夹',
    force: '已完成的也重新评测',
    example: '16 个 checkpoint 的表格、结论与图片',
  },
};
