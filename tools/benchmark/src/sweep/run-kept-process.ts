import type { EvaluationRequest } from '@evalcurve/evaluation';
import { join, resolve } from 'node:path';
import { measureProcess } from '../measure-process.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { MeasurementContext } from '../measurement.ts';
import { WORKSPACE_DIRECTORY } from '../package-directory.ts';

/** What {@link runKeptProcess} evaluates, and how. */
export interface RunKeptProcessOptions {
  readonly context: MeasurementContext;
  /** Folder of the checkpoints. */
  readonly models: string;
  readonly recipe: EvaluationRequest['recipe'];
  /** As `--checkpoints` takes them. */
  readonly checkpoints: string;
  readonly output: string;
}

/** Runs `run-evaluation --json` with one kept process of lm_eval for all checkpoints, on the CPU. */
export async function runKeptProcess(options: RunKeptProcessOptions): Promise<ProcessUsage> {
  const { context, models, recipe, checkpoints, output } = options;
  const { python, directory: cwd, env, signal } = context;
  const named = context.harness === undefined ? [] : ['--harness', resolve(context.cwd, context.harness)];
  const command = [
    ...[process.execPath, join(WORKSPACE_DIRECTORY, 'tools', 'run-evaluation', 'bin.js')],
    ...['--engine', 'lm-eval', ...named, '--model', models, '--tasks', recipe.tasks.join(',')],
    ...['--num-fewshot', String(recipe.numFewshot), '--limit', String(recipe.limit)],
    ...['--dtype', recipe.dtype, '--batch-size', String(recipe.batchSize), '--device', 'cpu'],
    ...(recipe.sharePrefix === true ? ['--share-prefix'] : []),
    ...['--checkpoints', checkpoints, '--output', output, '--json'],
  ];
  return measureProcess({ python, cwd, env, signal, command });
}
