import { DEMO_CHECKPOINTS_URL, DEMO_NOTE, DEMO_QUESTIONS_URL, DEMO_SERIES } from '@evalcurve/demo';
import type { Preset } from './preset.ts';

/**
 * The project's own small model, asked the project's own questions. No JSON file: its folders are where
 * `@evalcurve/demo` is installed.
 *
 * @example
 * DEMO_PRESET.note?.en; // 'demo questions, not MMLU'
 */
export const DEMO_PRESET: Preset = {
  name: 'demo',
  description: `a small Llama that comes along: ${DEMO_SERIES.checkpoints.length} checkpoints, asked ${DEMO_NOTE.en}`,
  model: DEMO_CHECKPOINTS_URL.href,
  layout: 'directory',
  checkpoints: 'all',
  resultsDirectory: 'results_demo',
  tokenSchedule: { points: DEMO_SERIES.checkpoints.map(({ step, tokens }) => ({ step, tokens })) },
  recipe: { tasks: ['mmlu'], numFewshot: 0, batchSize: 32, dtype: 'float32' },
  questions: DEMO_QUESTIONS_URL.href,
  note: DEMO_NOTE,
};
