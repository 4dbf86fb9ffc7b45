import type { TokenSchedule } from '@evalcurve/checkpoints';
import type { Layout, Recipe } from '@evalcurve/evaluation';
import type { Language } from '@evalcurve/locale';

/** A model whose checkpoints are known, and how to evaluate them unless told otherwise. */
export interface Preset {
  readonly name: string;
  /** One line on what the model is and which checkpoints it has. */
  readonly description?: string;
  /** A Hub repo (`tiiuae/dense-500m-arch1`), a local folder, or the `file:` URL of one. */
  readonly model: string;
  /** Where the checkpoints live; found by listing them where it is absent. */
  readonly layout?: Layout;
  /**
   * Selection of checkpoints, as `selectCheckpoints` of `@evalcurve/checkpoints` reads it.
   *
   * @default 'all'
   */
  readonly checkpoints?: string;
  /**
   * Folder that results go to.
   *
   * @default 'results_' and the model's name
   */
  readonly resultsDirectory?: string;
  /** Tokens at a step, for names that tell none. */
  readonly tokenSchedule?: TokenSchedule;
  /** What to ask, as far as it differs from the defaults. */
  readonly recipe?: Partial<Omit<Recipe, 'data'>>;
  /**
   * A folder of questions in the form of the Hub's `cais/mmlu`, or the `file:` URL of one, that the tasks
   * of MMLU ask in place of MMLU's.
   */
  readonly questions?: string;
  /** What to say wherever results are shown, in English and Chinese. */
  readonly note?: Readonly<Record<Language, string>>;
}
