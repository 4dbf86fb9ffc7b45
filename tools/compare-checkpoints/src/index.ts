export type { CompareCheckpointsArguments } from './compare-checkpoints-arguments.ts';
export { compareCheckpointsCommand } from './compare-checkpoints-command.ts';
