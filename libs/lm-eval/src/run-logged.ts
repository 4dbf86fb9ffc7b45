import type { EvaluationContext } from '@evalcurve/evaluation';
import type { EngineSetup } from './engine-setup.ts';
import { openRedactedLog } from './open-redacted-log.ts';
import { quoteCommand } from './quote-command.ts';
import { redactSecrets } from './redact-secrets.ts';
import { runPython } from './run-python.ts';
import type { PythonOutcome } from './run-python.ts';

/** One run of the harness' Python whose every line goes to a log. */
export interface RunLoggedOptions {
  readonly setup: EngineSetup;
  readonly arguments: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly context: Pick<EvaluationContext, 'logFile' | 'signal'>;
  /** Each line, without secrets. */
  readonly onLine: (line: string) => void;
}

/**
 * Runs the harness' Python and appends its command and all that it says to the log, without secrets.
 *
 * @throws the reason of the context's signal once it is aborted
 * @throws Error of Node where the program cannot be started or the log not be written
 */
export async function runLogged(options: RunLoggedOptions): Promise<PythonOutcome> {
  const { setup, context, env, cwd } = options;
  const log = openRedactedLog(setup, context.logFile);
  log.write(`$ ${quoteCommand([setup.harness.python, ...options.arguments])}`);
  try {
    const outcome = await runPython({
      ...{ python: setup.harness.python, arguments: options.arguments, env, cwd },
      ...{ signal: context.signal, graceMs: setup.graceMs },
      onLine: (line) => {
        options.onLine(log.write(line));
      },
    });
    return { ...outcome, lines: outcome.lines.map(redactSecrets(setup.env)) };
  } finally {
    await log.close();
  }
}
