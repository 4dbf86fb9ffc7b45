import { buildArguments } from '@evalcurve/lm-eval';
import type { Harness } from '@evalcurve/lm-eval';
import { writeTinyLlama } from '@evalcurve/testing';
import { join } from 'node:path';
import { evaluationRequest } from '../evaluation-request.ts';
import { measureProcess } from '../measure-process.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { MeasurementContext } from '../measurement.ts';
import { PACKAGE_DIRECTORY, WORKSPACE_DIRECTORY } from '../package-directory.ts';
import type { EmbeddedJob } from './embedded-job.ts';

/** Where jobs run. */
export interface JobSetUp {
  readonly context: MeasurementContext;
  readonly harness: Harness;
}

/** Makes the job's checkpoint, in a folder of its own; the tokenizer is that of the tests. */
export async function writeModel({ shape }: EmbeddedJob, setUp: JobSetUp): Promise<string> {
  const { directory: cwd, env, signal } = setUp.context;
  const { python } = setUp.harness;
  const directory = join(cwd, shape, 'iter_0002000');
  await writeTinyLlama({ directory, seed: 1 });
  const command = [python, join(PACKAGE_DIRECTORY, 'python', 'write_llama.py'), directory, shape];
  await measureProcess({ python, cwd, env, signal, command });
  return directory;
}

/** Where {@link runOurs} leaves its results. */
export function outputOfOurs({ directory }: MeasurementContext): string {
  return join(directory, 'ours');
}

/** Does a job by `run-evaluation` with the embedded engine. */
export async function runOurs(
  { limit, numFewshot }: EmbeddedJob,
  { context, model }: JobSetUp & { readonly model: string },
): Promise<ProcessUsage> {
  const { directory: cwd, env, python, signal } = context;
  const command = [
    ...[process.execPath, join(WORKSPACE_DIRECTORY, 'tools', 'run-evaluation', 'bin.js')],
    ...['--engine', 'embedded', '--model', join(model, '..'), '--tasks', 'mmlu', '--force'],
    ...['--num-fewshot', String(numFewshot), '--limit', String(limit), '--dtype', 'float32'],
    ...['--output', outputOfOurs(context)],
  ];
  return measureProcess({ python, cwd, env, signal, command });
}

/** Does a job by the plain `lm_eval` command. */
export async function runTheirs(
  { limit, numFewshot }: EmbeddedJob,
  given: JobSetUp & { readonly model: string; readonly dtype: 'float32' | 'bfloat16' },
): Promise<ProcessUsage> {
  const { context, harness, model, dtype } = given;
  const { directory: cwd, env, python, signal } = context;
  const request = evaluationRequest({ limit, numFewshot, dtype });
  const outputDirectory = join(cwd, 'theirs');
  const words = buildArguments(request, { modelDirectory: model, outputDirectory, device: 'cpu' });
  return measureProcess({ python, cwd, env, signal, command: [harness.python, '-m', 'lm_eval', ...words] });
}
