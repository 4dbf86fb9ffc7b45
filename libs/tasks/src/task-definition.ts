import type { TaskDocument } from './task-document.ts';
import type { TaskMetric } from './task-metric.ts';
import type { TaskTemplates } from './task-templates.ts';

/** One leaf task: where its documents are and how they are asked. */
export interface TaskDefinition {
  /** As lm_eval calls it: `mmlu_anatomy`. */
  readonly name: string;
  /** As lm_eval's tables call it: `anatomy`. */
  readonly alias: string;
  /** Of the prompt, as lm_eval counts. */
  readonly version: number;
  readonly dataset: {
    readonly repository: string;
    /** Null where the dataset has but one. */
    readonly config: string | null;
    /** What is asked. */
    readonly split: string;
    /** Where examples come from. */
    readonly fewshotSplit: string;
    /** Those that lm_eval's definition names, used or not. */
    readonly splits: readonly ('train' | 'validation' | 'test')[];
  };
  /**
   * Which examples are shown: the first ones, the same before every question, or others before each
   * as Python's generator draws them; `random-others` never shows the question itself.
   */
  readonly sampler: 'first' | 'random' | 'random-others';
  /** Stands once before everything else. */
  readonly description: string;
  readonly metrics: readonly TaskMetric[];
  readonly templates: TaskTemplates;
  /**
   * Reads one row of the dataset.
   *
   * @throws DocumentError where it has not the columns that the task needs
   */
  readonly read: (row: unknown) => TaskDocument;
}
