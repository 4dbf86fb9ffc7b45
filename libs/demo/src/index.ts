export { DEMO_CHECKPOINTS_URL } from './demo-checkpoints-url.ts';
export { DEMO_NOTE } from './demo-note.ts';
export { DEMO_QUESTIONS_URL } from './demo-questions-url.ts';
export { DEMO_SERIES } from './demo-series.ts';
export type { DemoCheckpoint, DemoSeries, DemoSubject } from './demo-series.ts';
