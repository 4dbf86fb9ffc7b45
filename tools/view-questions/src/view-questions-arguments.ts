import type { MmluSplit } from '@evalcurve/hub';
import type { Language } from '@evalcurve/locale';

/** What `view-questions` is told on its command line. */
export interface ViewQuestionsArguments {
  /** Task or subject: `mmlu_anatomy`, `anatomy`, any task whose samples were logged. */
  readonly task?: string | undefined;
  /** How many questions to show, 5 where it is not given. */
  readonly count?: number | undefined;
  /** Show numbers over all questions instead of questions. */
  readonly stats?: boolean | undefined;
  /** List what can be asked for. */
  readonly list?: boolean | undefined;
  /** Name of a known model: its results, else its own questions, are read. */
  readonly preset?: string | undefined;
  /** Folder of results whose logged samples are read. */
  readonly results?: string | undefined;
  /** Which run is meant where a folder mixes models or recipes: words of its name. */
  readonly model?: string | undefined;
  /** Regular expression that finds checkpoints whose names follow no known convention. */
  readonly checkpointPattern?: string | undefined;
  /** Part of the dataset to read from the Hub. */
  readonly split?: MmluSplit | undefined;
  /** Hub to read the dataset from. */
  readonly endpoint?: string | undefined;
  /** Pick questions at random instead of the first ones; the same number picks the same ones. */
  readonly seed?: number | undefined;
  /** Only questions that a checkpoint answered wrongly. */
  readonly wrong?: boolean | undefined;
  /** Which one that is, the last where it is not given. */
  readonly checkpoint?: string | undefined;
  /** Only questions that one of two checkpoints got right and the other wrong: `first..last`. */
  readonly flipped?: string | undefined;
  /** The questions that the fewest checkpoints got right. */
  readonly hardest?: boolean | undefined;
  /** Only questions that have this text in them or in a choice. */
  readonly search?: string | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: Language | undefined;
}
