export type { MmluCategory, MmluSubject } from './mmlu-subjects.ts';
