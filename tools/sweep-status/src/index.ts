export { sweepStatusCommand } from './sweep-status-command.ts';
export type { SweepStatusArguments } from './sweep-status-arguments.ts';
