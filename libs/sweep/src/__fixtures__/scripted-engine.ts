import { appendFile } from 'node:fs/promises';
import {
  EngineError,
  type EngineFailure,
  type EvaluationContext,
  type EvaluationEngine,
  type EvaluationRequest,
} from '@evalcurve/evaluation';
import { writeEvaluation, type Answers } from './write-evaluation.ts';

/** What an engine does with a request: an error to fail with, or answers to write. */
export type Action = EngineFailure | 'nan' | 'nothing' | 'evaluate' | Answers;

/** Says what an engine does with a request, at once or later. */
export type Script = (request: EvaluationRequest, context: EvaluationContext) => Action | Promise<Action>;

/** An engine for what the real one cannot be made to do on demand; it writes real files. */
export interface ScriptedEngine extends EvaluationEngine {
  /** Checkpoint and batch size of every evaluation, in order. */
  readonly evaluated: readonly string[];
  readonly prepared: () => number;
  readonly closed: () => number;
}

/** Makes an engine that does what a script says, on a device of that name. */
export function scriptedEngine(script: Script, device = 'cpu'): ScriptedEngine {
  const evaluated: string[] = [];
  let prepared = 0;
  let closed = 0;
  return {
    evaluated,
    prepared: () => prepared,
    closed: () => closed,
    isKeptWarm: true,
    describe: () => Promise.resolve({ name: 'scripted', version: '1', environment: { device } }),
    prepare: () => {
      prepared += 1;
      return Promise.resolve();
    },
    commandOf: ({ checkpoint }) => ['scripted', checkpoint.id],
    evaluate: async (request, context) => {
      evaluated.push(`${request.checkpoint.id} ${request.recipe.batchSize}`);
      await appendFile(context.logFile, 'scripted\n');
      await act(await script(request, context), { request, context });
      return { command: ['scripted', request.checkpoint.id] };
    },
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
  };
}

async function act(
  action: Action,
  { request, context }: { readonly request: EvaluationRequest; readonly context: EvaluationContext },
): Promise<void> {
  const directory = context.outputDirectory;
  if (action === 'nothing') return;
  if (action === 'evaluate') return writeEvaluation(directory, { request });
  if (action === 'nan') return writeEvaluation(directory, { request, logLikelihood: 'nan' });
  if (typeof action === 'object') return writeEvaluation(directory, { request, answers: action });
  throw new EngineError(`the engine failed: ${action}`, {
    failure: action,
    detail: action,
    logFile: context.logFile,
    exitCode: 1,
  });
}
