import { FewshotError } from './fewshot-error.ts';
import { createSampler } from './python/create-sampler.ts';
import type { TaskDefinition } from './task-definition.ts';
import type { TaskDocument } from './task-document.ts';

/** Picks the examples that stand before a question; to be called for each question in turn. */
export type ExamplePicker = (asked: TaskDocument) => readonly TaskDocument[];

/** What {@link createExamplePicker} picks from. */
export interface ExamplePickerOptions {
  readonly task: Pick<TaskDefinition, 'name' | 'sampler'>;
  /** Of the split that examples come from. */
  readonly examples: readonly TaskDocument[];
  /** How many stand before each question. */
  readonly count: number;
  /** lm_eval's `fewshot_seed`, 1234 unless told otherwise. */
  readonly seed: number;
}

/**
 * The samplers of lm_eval's `api/samplers.py`.
 *
 * @throws FewshotError where there are too few examples
 */
export function createExamplePicker(options: ExamplePickerOptions): ExamplePicker {
  const { task, examples, count, seed } = options;
  const drawn = count + (task.sampler === 'random-others' ? 1 : 0);
  if (count === 0) return () => [];
  if (examples.length < drawn) {
    const available = Math.max(0, examples.length - (drawn - count));
    throw new FewshotError({ task: task.name, wanted: count, available });
  }
  if (task.sampler === 'first') return () => examples.slice(0, count);
  const sample = createSampler(seed);
  if (task.sampler === 'random') return () => sample(examples, count);
  return (asked) => {
    const itself = JSON.stringify(asked.document);
    const others = sample(examples, drawn).filter(({ document }) => JSON.stringify(document) !== itself);
    return others.slice(0, count);
  };
}
