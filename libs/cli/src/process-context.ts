import { InterruptedError } from './interrupted-error.ts';
import type { StopSignal } from './interrupted-error.ts';
import type { BaseContext, ToolOutput } from './tool-context.ts';

/** A {@link BaseContext} of the running process, and what takes its listeners away again. */
export interface ProcessContext {
  readonly context: BaseContext;
  readonly release: () => void;
}

/**
 * The running process as a context. Signals are listened to only once a tool reads `signal`: a tool
 * that does not care for them ends at once. A reader that goes away (`| head`) is no failure.
 */
export function processContext(): ProcessContext {
  const listener = createStopListener();
  const streams = [process.stdout, process.stderr];
  for (const stream of streams) stream.on('error', ignoreBrokenPipe);
  const context: BaseContext = {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout satisfies ToolOutput,
    stderr: process.stderr satisfies ToolOutput,
    get signal(): AbortSignal {
      return listener.listen();
    },
    exitCode: 0,
  };
  return { context, release: listener.release };
}

interface StopListener {
  readonly listen: () => AbortSignal;
  readonly release: () => void;
}

const STOP_SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];

// A terminal and npx may both send the signal of one Ctrl+C; a later one ends the process at once.
const DOUBLED_SIGNAL_MS = 500;

function createStopListener(): StopListener {
  const controller = new AbortController();
  let isListening = false;
  let abortedAtMs = 0;
  const stop = (signalName: StopSignal): void => {
    if (!controller.signal.aborted) {
      abortedAtMs = performance.now();
      controller.abort(new InterruptedError(signalName));
    } else if (performance.now() - abortedAtMs > DOUBLED_SIGNAL_MS) {
      release();
      process.kill(process.pid, signalName);
    }
  };
  const release = (): void => {
    for (const name of STOP_SIGNALS) process.removeListener(name, stop);
    isListening = false;
  };
  const listen = (): AbortSignal => {
    if (!isListening && !controller.signal.aborted) {
      for (const name of STOP_SIGNALS) process.on(name, stop);
      isListening = true;
    }
    return controller.signal;
  };
  return { listen, release };
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
