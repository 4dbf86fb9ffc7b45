import { basename, join } from 'node:path';
import * as z from 'zod';
import { measureProcess } from '../measure-process.ts';
import { PACKAGE_DIRECTORY } from '../package-directory.ts';
import { outputOfOurs } from './run-job.ts';
import type { JobSetUp } from './run-job.ts';

const processorSchema = z.object({ operationsPerSecond: z.number(), hasBfloat16: z.boolean() });

/** What the processor can do. */
export type Processor = z.infer<typeof processorSchema>;

/** Measures the processor's fastest float32 matrix multiplication, by PyTorch. */
export async function measureProcessor(setUp: JobSetUp): Promise<Processor> {
  return processorSchema.parse(await ask(setUp, ['processor.py']));
}

/** Operations that suffice for what our side has just answered. */
export async function countOperations(setUp: JobSetUp, model: string): Promise<number> {
  // Beside it are the results that were replaced.
  const samples = join(outputOfOurs(setUp.context), basename(model));
  const answer = await ask(setUp, ['count_operations.py', samples, model]);
  return z.object({ operations: z.number() }).parse(answer).operations;
}

async function ask(
  { context, harness }: JobSetUp,
  [program = '', ...words]: readonly string[],
): Promise<unknown> {
  const { directory: cwd, env, signal } = context;
  const { python } = harness;
  const command = [python, join(PACKAGE_DIRECTORY, 'python', program), ...words];
  const { stdout } = await measureProcess({ python, cwd, env, signal, command });
  return JSON.parse(stdout) as unknown;
}
