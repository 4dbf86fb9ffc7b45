import type { EngineSetup } from '../engine-setup.ts';
import { harnessEnvironment } from '../harness-environment.ts';
import { pythonScript } from '../python-script.ts';
import { readLines } from '../read-lines.ts';
import { spawnPython } from '../spawn-python.ts';
import type { PythonEnd, PythonProcess } from '../spawn-python.ts';
import { startStallTimer } from '../stall-timer.ts';
import type { StallTimer } from '../stall-timer.ts';
import type { WorkerAnswer, WorkerJob } from './worker-job.ts';
import { parseWorkerMessage } from './worker-message.ts';
import type { WorkerMessage } from './worker-message.ts';

/**
 * A process that evaluates one checkpoint after the other: `python/worker.py`. What it says that is
 * no message ends it, and so does silence for as long as `setup.stallMs`.
 *
 * @example
 * const worker = new WorkerProcess(setup, '/out');
 * await worker.evaluate({ parameters: ['--model', 'hf', …], directory: '/out', recipe: '…', signal, onLine });
 * // { kind: 'done', exitCode: 0 }
 * await worker.end();
 */
export class WorkerProcess {
  readonly #setup: EngineSetup;
  readonly #python: PythonProcess;
  readonly #stall: StallTimer;
  readonly #gone: Promise<PythonEnd>;
  #isRunning = true;
  #fault: string | null = null;
  #jobs = 0;
  #job: RunningJob | null = null;

  constructor(setup: EngineSetup, directory: string) {
    this.#setup = setup;
    this.#python = spawnPython({
      ...{ python: setup.harness.python, arguments: [pythonScript('worker')], cwd: directory },
      env: harnessEnvironment({ ...setup, online: false }),
    });
    this.#stall = startStallTimer(setup.stallMs);
    this.#stall.signal.addEventListener('abort', () => {
      this.#fail(`the worker gave no sign of life for ${setup.stallMs / 1000} s`);
    });
    readLines(this.#python.stdout, (line) => {
      this.#takeMessage(parseWorkerMessage(line), line);
    });
    readLines(this.#python.stderr, (line) => {
      this.#takeLogLine(line);
    });
    // That nobody reads any more is told by the process' end.
    this.#python.stdin.on('error', () => undefined);
    this.#gone = this.#python.ended.finally(() => {
      this.#isRunning = false;
      this.#stall.stop();
    });
    this.#gone.catch(() => undefined);
  }

  /** Whether it can be given an evaluation. */
  get isReady(): boolean {
    return this.#isRunning && this.#fault === null;
  }

  /**
   * Evaluates one checkpoint; never two at a time.
   *
   * @throws the reason of the job's signal once it is aborted and the worker is gone
   * @throws PythonMissingError where Python cannot be started
   */
  async evaluate(job: WorkerJob): Promise<WorkerAnswer> {
    job.signal.throwIfAborted();
    const stop = (): void => {
      this.#python.stop(job.signal.reason, this.#setup.graceMs);
    };
    job.signal.addEventListener('abort', stop, { once: true });
    try {
      const gone = this.#gone.then((end): WorkerAnswer => ({ kind: 'gone', end, fault: this.#fault }));
      const answer = await Promise.race([this.#ask(job), gone]);
      if (job.signal.aborted) await this.#gone;
      job.signal.throwIfAborted();
      return answer;
    } finally {
      this.#job = null;
      job.signal.removeEventListener('abort', stop);
    }
  }

  /** Ends it at once, with all its children; resolves when it is gone. */
  async end(): Promise<void> {
    this.#python.stop(null, 0);
    await this.#gone.catch(() => undefined);
  }

  #ask({ parameters, directory, recipe, sharePrefix, onLine }: WorkerJob): Promise<WorkerAnswer> {
    this.#jobs += 1;
    const id = this.#jobs;
    return new Promise((resolve) => {
      this.#job = { id, onLine, answer: null, isLogComplete: false, resolve };
      const request = { id, arguments: parameters, directory, recipe, sharePrefix };
      this.#python.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  #takeMessage(message: WorkerMessage | null, line: string): void {
    this.#stall.restart();
    const job = this.#job;
    if (message === null) this.#fail(`the worker said what is no message: ${line.slice(0, 100)}`);
    else if (message.type === 'done' && message.id === job?.id) {
      job.answer = { kind: 'done', exitCode: message.exitCode };
      settle(job);
    } else if (message.type === 'unsupported' && message.id === job?.id) {
      job.resolve({ kind: 'unsupported', reason: message.reason });
    }
  }

  #takeLogLine(line: string): void {
    const job = this.#job;
    if (job === null) return;
    if (line === `evalcurve: end of evaluation ${job.id}`) {
      job.isLogComplete = true;
      settle(job);
    } else {
      job.onLine(line);
    }
  }

  #fail(fault: string): void {
    this.#fault ??= fault;
    this.#python.stop(null, 0);
  }
}

interface RunningJob {
  readonly id: number;
  readonly onLine: (line: string) => void;
  readonly resolve: (answer: WorkerAnswer) => void;
  answer: WorkerAnswer | null;
  isLogComplete: boolean;
}

// The answer and the log come by two pipes, in any order.
function settle({ answer, isLogComplete, resolve }: RunningJob): void {
  if (answer !== null && isLogComplete) resolve(answer);
}
