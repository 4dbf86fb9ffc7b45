import type { EvaluationContext, EvaluationEngine, EvaluationRequest, Recipe } from '@evalcurve/evaluation';
import { startHub, testDirectory, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import { join } from 'node:path';
import { createLmEvalEngine } from '../create-lm-eval-engine.ts';
import { findHarness } from '../find-harness.ts';

/** Checkpoints, and a Hub with the questions. */
export interface WorkerWorkplace {
  readonly path: string;
  /** A warm engine over a harness; it ends with {@link closeEngines}. */
  readonly engineOf: (program: string, verify?: boolean) => Promise<WarmEngine>;
  readonly contextOf: (
    request: EvaluationRequest,
    options: { readonly output: string } & Partial<Pick<EvaluationContext, 'onProgress'>>,
  ) => EvaluationContext;
  /** For after each test: one that fails leaves its worker, and Jest would wait for that. */
  readonly closeEngines: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

interface WarmEngine {
  /** The harness'. */
  readonly version: string;
  readonly warm: EvaluationEngine;
}

/**
 * Writes a checkpoint for each step, `iter_1000` and so on: one file each, but for each second one. Shards must
 * make no difference.
 */
export async function openWorkerWorkplace(steps: readonly number[]): Promise<WorkerWorkplace> {
  const { path, remove } = await testDirectory({});
  for (const [index, step] of steps.entries()) {
    await writeTinyLlama({ directory: join(path, `iter_${step}`), seed: index, shards: 1 + (index % 2) });
  }
  await writeMmluDataset({ directory: join(path, 'dataset') });
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: join(path, 'dataset') } } } });
  const opened: EvaluationEngine[] = [];
  return {
    path,
    engineOf: async (program, verify = false) => {
      const harness = await findHarness({ harness: program, env: process.env, cwd: '/' });
      const env = { PATH: process.env['PATH'], HOME: path };
      const options = { harness, device: 'cpu', env, endpoint: hub.url, warm: true, verify };
      const warm = createLmEvalEngine(options);
      opened.push(warm);
      return { version: harness.version, warm };
    },
    contextOf: ({ checkpoint }, { output, onProgress = () => undefined }) => ({
      ...{ outputDirectory: join(path, output), logFile: join(path, `${output}.log`), onProgress },
      modelDirectory: join(path, checkpoint.id),
      signal: new AbortController().signal,
    }),
    closeEngines: async () => {
      for (const engine of opened.splice(0)) await engine.close?.();
    },
    remove: async () => {
      await hub.stop();
      await remove();
    },
  };
}

/** Twelve subjects, three questions each, of one of the checkpoints. */
export function requestOf(step: number, recipe: Partial<Recipe>): EvaluationRequest {
  return {
    checkpoint: { id: `iter_${step}`, step, tokens: null, stage: null },
    model: { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null },
    recipe: {
      ...{ tasks: ['mmlu_social_sciences'], numFewshot: 0, limit: 3, batchSize: 4, dtype: 'float32' },
      ...{ seed: null, trustRemoteCode: false },
      ...recipe,
    },
  };
}
