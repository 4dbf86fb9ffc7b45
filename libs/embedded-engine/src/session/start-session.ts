import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { NativeRuntimeError } from '../native-runtime-error.ts';
import { ownRequire } from '../own-require.ts';
import { ScoringError } from '../scoring-error.ts';
import type {
  Answer,
  CarriedTensor,
  InputTensor,
  OpenMessage,
  OutputValues,
  RunMessage,
} from './session-messages.ts';

/** What {@link startSession} loads. */
export interface StartSessionOptions {
  readonly model: Uint8Array;
  /** Above the files that hold the weights. */
  readonly folder: string;
  readonly carried: readonly CarriedTensor[];
  /** The outputs that {@link Session.run} gives. */
  readonly outputs: readonly string[];
}

/** A graph in a process of its own. */
export interface Session {
  /**
   * Runs the graph; several runs may be asked for at once and are done in order.
   *
   * @throws ScoringError where the runtime failed
   */
  readonly run: (
    inputs: Readonly<Record<string, InputTensor>>,
  ) => Promise<Readonly<Record<string, OutputValues>>>;
}

/** A session that is being loaded. */
export interface StartedSession {
  /** Rejects with NativeRuntimeError where the library does not load, with ScoringError where it refuses the graph. */
  readonly session: Promise<Session>;
  /** Kills the process, whatever it does; resolves when it has given back its memory. */
  readonly stop: () => Promise<void>;
}

/** Starts a process that loads a graph into ONNX Runtime. */
export function startSession(options: StartSessionOptions): StartedSession {
  const { ask, stop } = startProcess();
  const session = open(options, ask).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { session, stop };
}

async function open(options: StartSessionOptions, ask: Conversation['ask']): Promise<Session> {
  const answer = await ask({ kind: 'open', ...options, threads: availableParallelism() });
  if (answer.kind === 'unavailable') throw new NativeRuntimeError(answer.message);
  if (answer.kind !== 'opened') throw failure(answer);
  return {
    run: async (inputs) => {
      const result = await ask({ kind: 'run', inputs });
      if (result.kind !== 'done') throw failure(result);
      return result.outputs;
    },
  };
}

interface Conversation {
  readonly ask: (message: OpenMessage | RunMessage) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function startProcess(): Conversation {
  const program = join(
    dirname(ownRequire.resolve('@evalcurve/embedded-engine')),
    'session/session-process.js',
  );
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  const waiting: Waiting[] = [];
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  child.on('message', (answer) => {
    waiting.shift()?.resolve(answer as Answer);
    if (waiting.length === 0) setAttached(child, false);
  });
  child.once('error', (cause) => {
    end(new ScoringError('the engine process did not start', { cause }));
  });
  const closed = watchEnd(child, end);
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(ended);
          return;
        }
        waiting.push({ resolve, reject });
        setAttached(child, true);
        child.send(message);
      }),
    stop: async () => {
      if (ended !== null) return;
      setAttached(child, true);
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** Whether our process stays for the sake of the child: only while an answer is awaited. */
function setAttached(child: ChildProcess, isAttached: boolean): void {
  const stderr = child.stderr as Socket | null;
  for (const handle of [child, child.channel, stderr]) {
    if (isAttached) handle?.ref();
    else handle?.unref();
  }
}

/** How the process ended, with the last line that it wrote to stderr. */
function watchEnd(child: ChildProcess, end: (error: Error) => void): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      const how = signal === null ? `ended with exit code ${code ?? '?'}` : `was ended by ${signal}`;
      const line = said.trim().split('\n').at(-1) ?? '';
      end(new ScoringError(`the engine process ${how}${line === '' ? '' : `: ${line}`}`));
      resolve();
    });
  });
}

function failure(answer: Answer): ScoringError {
  return new ScoringError(answer.kind === 'failed' ? answer.message : `unexpected answer ${answer.kind}`);
}
