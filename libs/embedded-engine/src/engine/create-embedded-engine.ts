import type { EvaluationEngine, EvaluationRequest } from '@evalcurve/evaluation';
import type { DatasetSource } from '@evalcurve/tasks';
import { parseModelConfig } from '../model/parse-model-config.ts';
import { createTokenCache } from '../token-cache.ts';
import { buildCommand } from './build-command.ts';
import { describeEngine } from './describe-engine.ts';
import { evaluateCheckpoint } from './evaluate-checkpoint.ts';
import { prepareRecipe, type PrepareRecipeOptions } from './prepare-recipe.ts';
import type { PreparedRecipe } from './prepared-recipe.ts';

/** What {@link createEmbeddedEngine} works with. */
export interface EmbeddedEngineOptions {
  /** Where the questions come from: a Hub, a folder. */
  readonly datasets: DatasetSource;
  /**
   * Bytes that scoring may take; batches shrink to fit, answers stay the same.
   *
   * @default null: as much as the work takes
   */
  readonly maxMemoryBytes?: number | null;
}

/**
 * The engine that evaluates Llama-family checkpoints in this Node, without Python, in float32 on the
 * CPU, and writes what lm_eval writes. Prompts and tokens are made once and serve every checkpoint.
 *
 * @example
 * const engine = createEmbeddedEngine({ datasets: hubDatasetSource(hub) });
 * await engine.prepare(request, context);
 * await engine.evaluate(request, { ...context, modelDirectory: '/models/iter_0002000' });
 */
export function createEmbeddedEngine(options: EmbeddedEngineOptions): EvaluationEngine {
  const { datasets, maxMemoryBytes = null } = options;
  const tokens = createTokenCache();
  const prompts = createPromptCache();
  const commandOf: EvaluationEngine['commandOf'] = (request, context) =>
    buildCommand({ ...context, request, maxMemoryBytes, datasets });
  return {
    isKeptWarm: true,
    describe: () => Promise.resolve(describeEngine()),
    checkModel: (config) => {
      parseModelConfig(config);
    },
    prepare: async (request, { signal, onProgress }) => {
      await prompts.of(request, { datasets, signal, onProgress });
    },
    commandOf,
    evaluate: async (request, context) => {
      const { signal, onProgress } = context;
      const command = commandOf(request, context);
      const prepare = () => prompts.of(request, { datasets, signal, onProgress });
      const engine = describeEngine();
      const checkpoint = { request, context, engine, maxMemoryBytes, tokens, prepare, command };
      return { command, warnings: await evaluateCheckpoint(checkpoint) };
    },
  };
}

interface PromptCache {
  readonly of: (request: EvaluationRequest, options: PrepareRecipeOptions) => Promise<PreparedRecipe>;
}

// A sweep asks all checkpoints the same: the last recipe is enough.
function createPromptCache(): PromptCache {
  let last: { readonly key: string; readonly prepared: PreparedRecipe } | null = null;
  return {
    of: async ({ recipe }, options) => {
      const key = JSON.stringify([recipe.tasks, recipe.numFewshot, recipe.limit, recipe.seed]);
      if (last?.key !== key) last = { key, prepared: await prepareRecipe(recipe, options) };
      return last.prepared;
    },
  };
}
