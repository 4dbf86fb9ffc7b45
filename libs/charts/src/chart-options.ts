import type { Language } from '@evalcurve/locale';

/** How a chart is drawn. */
export interface ChartOptions {
  /**
   * Language of everything in the picture.
   *
   * @default 'en'
   */
  readonly language?: Language;
  /**
   * Version of lm_eval that made the scores, null where it is not known.
   *
   * @default null
   */
  readonly harnessVersion?: string | null;
}
