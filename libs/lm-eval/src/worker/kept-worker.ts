import type { Recipe } from '@evalcurve/evaluation';
import type { EngineSetup } from '../engine-setup.ts';
import type { HarnessOutcome, HarnessRun } from '../harness-run.ts';
import { keepLastLines } from '../keep-last-lines.ts';
import { openRedactedLog } from '../open-redacted-log.ts';
import type { RedactedLog } from '../open-redacted-log.ts';
import { quoteCommand } from '../quote-command.ts';
import { whyNoWorker } from './why-no-worker.ts';
import type { WorkerAnswer } from './worker-job.ts';
import { WorkerProcess } from './worker-process.ts';

/**
 * The worker of one engine: started when it is needed, used again as long as nothing went wrong in it.
 *
 * @example
 * const kept = new KeptWorker(setup);
 * await kept.attempt({ request, context, parameters: ['--model', 'hf', …], onLine }); // { exitCode: 0, … }
 */
export class KeptWorker {
  readonly #setup: EngineSetup;
  #process: WorkerProcess | null = null;
  #unsupported: string | null;

  constructor(setup: EngineSetup) {
    this.#setup = setup;
    this.#unsupported = whyNoWorker(setup.harness);
  }

  /**
   * Runs lm_eval's command once, with all that it says in the log; null where no worker can do it.
   *
   * @throws the reason of the context's signal once it is aborted
   * @throws PythonMissingError where Python cannot be started
   * @throws Error of Node where the log cannot be written
   */
  async attempt(run: HarnessRun): Promise<HarnessOutcome | null> {
    const log = openRedactedLog(this.#setup, run.context.logFile);
    try {
      const outcome = this.#unsupported === null ? await this.#ask(run, log) : null;
      if (this.#unsupported !== null) log.write(`evalcurve: no warm worker: ${this.#unsupported}`);
      return outcome;
    } finally {
      await log.close();
    }
  }

  /** Ends the worker; never rejects. */
  async end(): Promise<void> {
    await this.#process?.end();
    this.#process = null;
  }

  async #ask(run: HarnessRun, log: RedactedLog): Promise<HarnessOutcome | null> {
    const { context, parameters, request } = run;
    const last = keepLastLines();
    const worker = await this.#readyWorker(run, log);
    log.write(`$ ${quoteCommand(['lm_eval', ...parameters])}`);
    const answer = await worker.evaluate({
      ...{ parameters, directory: context.outputDirectory, signal: context.signal },
      recipe: recipeKey(request.recipe),
      sharePrefix: request.recipe.sharePrefix === true,
      onLine: (line) => {
        const safe = log.write(line);
        last.take(safe);
        run.onLine(safe);
      },
    });
    if (answer.kind === 'unsupported') this.#unsupported = answer.reason;
    if (answer.kind === 'gone') log.write(`evalcurve: ${faultOf(answer)}`);
    // Whatever failed may have left something behind in it, on a GPU above all.
    if (answer.kind !== 'done' || answer.exitCode !== 0) await this.end();
    return outcomeOf(answer, last.lines);
  }

  async #readyWorker({ context }: HarnessRun, log: RedactedLog): Promise<WorkerProcess> {
    if (this.#process?.isReady === true) {
      log.write('evalcurve: the worker of the checkpoint before goes on');
      return this.#process;
    }
    await this.end();
    log.write('evalcurve: a worker is started; it stays for the next checkpoints');
    this.#process = new WorkerProcess(this.#setup, context.outputDirectory);
    return this.#process;
  }
}

// What is asked depends on all of a recipe but how many questions go through the model at once.
function recipeKey({ tasks, numFewshot, limit, dtype, seed, trustRemoteCode }: Recipe): string {
  return JSON.stringify({ tasks, numFewshot, limit, dtype, seed, trustRemoteCode });
}

function outcomeOf(answer: WorkerAnswer, lines: readonly string[]): HarnessOutcome | null {
  if (answer.kind === 'unsupported') return null;
  if (answer.kind === 'done') return { exitCode: answer.exitCode, endedBy: null, lines };
  return { ...answer.end, lines, fault: faultOf(answer) };
}

function faultOf({ fault, end }: Extract<WorkerAnswer, { readonly kind: 'gone' }>): string {
  if (fault !== null) return fault;
  if (end.endedBy === null) return `the worker ended with ${end.exitCode ?? 0} before it was done`;
  const why = end.endedBy === 'SIGKILL' ? ' (the system does so when memory runs out)' : '';
  return `the worker was ended by ${end.endedBy}${why}`;
}
