import type { Language } from '@evalcurve/locale';

/** What `plot-results` says while it works. */
export interface PlotTexts {
  readonly missingCharacters: (characters: string) => string;
  readonly useSvg: string;
}

/** What `plot-results` says while it works. */
export const PLOT_TEXTS: Readonly<Record<Language, PlotTexts>> = {
  en: {
    missingCharacters: (characters) => `the bundled font lacks ${characters}: they are boxes in the picture`,
    useSvg: 'An SVG shows them where the reader’s fonts have them: --output curve.svg',
  },
  zh: {
    missingCharacters: (characters) => `内置字体缺少 ${characters}：图中显示为方框`,
    useSvg: 'SVG 会用读者系统中的字体显示这些字符：--output curve.svg',
  },
};
