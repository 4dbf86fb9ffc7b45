export type { ResultsProblem, ResultsTree, SamplesFile, SweepStatus, TreeEntry } from './results-tree.ts';
