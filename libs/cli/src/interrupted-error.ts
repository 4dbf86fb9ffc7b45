/** A signal that asks a tool to stop. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * The reason of {@link ToolContext.signal}: somebody asked the tool to stop.
 *
 * @example
 * new InterruptedError('SIGINT').exitCode; // 130
 */
export class InterruptedError extends Error {
  readonly signalName: StopSignal;
  /** 128 and the signal's number, as shells have it. */
  readonly exitCode: number;

  constructor(signalName: StopSignal) {
    super(`interrupted by ${signalName}`);
    this.name = 'InterruptedError';
    this.signalName = signalName;
    this.exitCode = EXIT_CODES[signalName];
  }
}
