export { cancelSweepCommand } from './cancel-sweep-command.ts';
export type { CancelSweepArguments } from './cancel-sweep-command.ts';
