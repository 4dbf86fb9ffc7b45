import { appendFile } from 'node:fs/promises';
import {
  EngineError,
  type EngineFailure,
  type EvaluationContext,
  type EvaluationEngine,
  type EvaluationRequest,
} from '@evalcurve/evaluation';
import { writeEvaluation } from './write-evaluation.ts';

/** What an engine does with one request: an error to fail with, or log-likelihoods to write. */
export type Script = (request: EvaluationRequest) => EngineFailure | 'nan' | 'nothing' | 'evaluate';

/** An engine for what the real one cannot be made to do on demand; it writes real files. */
export interface ScriptedEngine extends EvaluationEngine {
  /** Checkpoint and batch size of every evaluation, in order. */
  readonly evaluated: readonly string[];
  readonly prepared: () => number;
}

/** Makes an engine that does what a script says. */
export function scriptedEngine(script: Script): ScriptedEngine {
  const evaluated: string[] = [];
  let prepared = 0;
  return {
    evaluated,
    prepared: () => prepared,
    describe: () => Promise.resolve({ name: 'scripted', version: '1', environment: { device: 'cpu' } }),
    prepare: () => {
      prepared += 1;
      return Promise.resolve();
    },
    commandOf: ({ checkpoint }) => ['scripted', checkpoint.id],
    evaluate: async (request, context) => {
      evaluated.push(`${request.checkpoint.id} ${request.recipe.batchSize}`);
      await appendFile(context.logFile, 'scripted\n');
      await act(script(request), { request, context });
      return { command: ['scripted', request.checkpoint.id] };
    },
  };
}

async function act(
  action: ReturnType<Script>,
  { request, context }: { readonly request: EvaluationRequest; readonly context: EvaluationContext },
): Promise<void> {
  const directory = context.outputDirectory;
  if (action === 'nothing') return;
  if (action === 'evaluate') return writeEvaluation(directory, { request });
  if (action === 'nan') return writeEvaluation(directory, { request, logLikelihood: 'nan' });
  throw new EngineError(`the engine failed: ${action}`, {
    failure: action,
    detail: action,
    logFile: context.logFile,
    exitCode: 1,
  });
}
