import type { TrainingMeasure } from '@evalcurve/checkpoints';
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
   * What made the scores, such as `lm_eval 0.4.12`; null where it is not known.
   *
   * @default null
   */
  readonly engine?: string | null;
  /**
   * What training is measured by; null for tokens where all checkpoints know theirs, else steps, else their order.
   *
   * @default null
   */
  readonly measure?: TrainingMeasure | null;
}
