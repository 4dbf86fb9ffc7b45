import type { EngineDescription, EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { EvalcurveError } from '@evalcurve/errors';
import { answerTasks, buildResults } from '@evalcurve/tasks';
import type { CheckpointScorer } from '../checkpoint-scorer.ts';
import { openCheckpointScorer } from '../open-checkpoint-scorer.ts';
import type { TokenCache } from '../token-cache.ts';
import { openEngineLog, type EngineLog } from './engine-log.ts';
import type { PreparedRecipe } from './prepared-recipe.ts';
import { resultsFacts } from './results-facts.ts';
import { writeResults } from './write-results.ts';

/** One checkpoint and what to ask it. */
export interface EvaluateCheckpointOptions {
  readonly request: EvaluationRequest;
  readonly context: EvaluationContext;
  readonly engine: EngineDescription;
  readonly maxMemoryBytes: number | null;
  /** Shared by the checkpoints of a series. */
  readonly tokens: TokenCache;
  /** Gives the prompts, made before or now. */
  readonly prepare: () => Promise<PreparedRecipe>;
  readonly command: readonly string[];
}

/**
 * Scores one checkpoint and writes its results as lm_eval would.
 *
 * @returns what a reader of the scores should know, one line each
 * @throws what `prepare`, `openCheckpointScorer` and its `score` throw, and the signal's reason
 */
export async function evaluateCheckpoint(options: EvaluateCheckpointOptions): Promise<string[]> {
  const { context, engine, command } = options;
  const log = openEngineLog(context.logFile);
  context.onProgress({ phase: 'starting', done: null, total: null });
  log.write(`$ ${command.join(' ')}`);
  const environment = Object.entries(engine.environment).map((entry) => entry.join(' '));
  log.write([`${engine.name} ${engine.version}`, ...environment].join(', '));
  try {
    return await evaluateLogged(options, log);
  } catch (error) {
    log.write(`failed: ${describe(error)}`);
    throw error;
  } finally {
    await log.close();
  }
}

async function evaluateLogged(options: EvaluateCheckpointOptions, log: EngineLog): Promise<string[]> {
  const { request, context, maxMemoryBytes, tokens, prepare } = options;
  const startedAt = new Date();
  const prepared = await prepare();
  log.write(`${prepared.tasks.length} tasks, ${countRequests(prepared)} requests`);
  context.signal.throwIfAborted();
  context.onProgress({ phase: 'loading-model', done: null, total: null });
  const scorer = await openCheckpointScorer({
    directory: context.modelDirectory,
    batchSize: request.recipe.batchSize,
    maxMemoryBytes,
    tokens,
  });
  try {
    const { architecture, parameters, storedDtype, maxLength } = scorer.description;
    log.write(
      `${architecture}, ${parameters} parameters stored as ${storedDtype}, ${maxLength} tokens at most`,
    );
    return await scoreAndWrite({ ...options, prepared, scorer, startedAt, log });
  } finally {
    await scorer.close();
  }
}

interface Scoring extends EvaluateCheckpointOptions {
  readonly prepared: PreparedRecipe;
  readonly scorer: CheckpointScorer;
  readonly startedAt: Date;
  readonly log: EngineLog;
}

async function scoreAndWrite(options: Scoring): Promise<string[]> {
  const { request, context, engine, prepared, scorer, startedAt, log } = options;
  const requests = prepared.tasks.flatMap(({ questions }) =>
    questions.flatMap((question) => question.requests),
  );
  const warnings: string[] = [];
  const scores = await scorer.score(requests, {
    signal: context.signal,
    onProgress: context.onProgress,
    onWarning: (line) => {
      warnings.push(line);
      log.write(`warning: ${line}`);
    },
  });
  context.onProgress({ phase: 'saving', done: null, total: null });
  const finishedAt = new Date();
  const facts = resultsFacts({ request, model: scorer.description, engine, startedAt, finishedAt });
  const tasks = answerTasks(prepared.tasks, scores);
  const results = buildResults({ tasks, groups: prepared.groups, facts });
  const directory = context.outputDirectory;
  await writeResults({ directory, modelFolder: facts.modelNameSanitized, results, tasks, now: finishedAt });
  log.write(`scored ${requests.length} requests in ${facts.durationSeconds.toFixed(1)} s`);
  return warnings;
}

function countRequests({ tasks }: PreparedRecipe): number {
  return tasks.reduce(
    (sum, { questions }) => sum + questions.reduce((total, { requests }) => total + requests.length, 0),
    0,
  );
}

function describe(error: unknown): string {
  if (EvalcurveError.isInstance(error)) return [error.message, error.hint].filter(Boolean).join(' | ');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
