import type { EvaluationEngine, Recipe } from '@evalcurve/evaluation';
import { itWithHarness, itWithOlderHarness } from '@evalcurve/testing';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { runPlainCommands } from '../__fixtures__/run-plain-commands.ts';
import { openWorkerWorkplace, requestOf } from '../__fixtures__/worker-workplace.ts';
import type { WorkerWorkplace } from '../__fixtures__/worker-workplace.ts';

jest.setTimeout(900_000);

const steps = [1000, 2000, 3000, 4000, 5000];
let workplace: WorkerWorkplace;

beforeAll(async () => {
  workplace = await openWorkerWorkplace(steps);
});

afterAll(() => workplace.remove());
afterEach(() => workplace.closeEngines());

for (const [dtype, numFewshot] of [
  ['float32', 0],
  ['float32', 5],
  ['bfloat16', 0],
  ['bfloat16', 5],
] as const) {
  itWithHarness(it)(
    `writes what the plain command writes, bit for bit: ${dtype}, ${numFewshot}-shot`,
    async (program) => {
      await writesTheSame(program, { dtype, numFewshot });
    },
  );
}

itWithOlderHarness(it)(
  'writes what the plain command of before 0.4.12 writes, bit for bit',
  async (program) => {
    expect(await writesTheSame(program, { dtype: 'float32', numFewshot: 0 })).toMatch(
      /^0\.4\.(?:9\.\d|1[01])$/u,
    );
  },
);

/** The harness' version. */
async function writesTheSame(program: string, recipe: Pick<Recipe, 'dtype' | 'numFewshot'>): Promise<string> {
  const { warm, version } = await workplace.engineOf(program);
  const folderOf = (kind: string, step: number): string =>
    `${kind}-${version}-${recipe.dtype}-${String(recipe.numFewshot)}-${step}`;
  await prepare(warm, recipe);
  const commands = steps.map((step) => {
    const request = requestOf(step, recipe);
    const context = workplace.contextOf(request, { output: folderOf('plain', step) });
    return { command: warm.commandOf(request, context), directory: context.outputDirectory };
  });
  const evaluateAll = async (): Promise<void> => {
    for (const step of steps) {
      const request = requestOf(step, recipe);
      await warm.evaluate(request, workplace.contextOf(request, { output: folderOf('warm', step) }));
    }
  };
  const [exitCodes] = await Promise.all([runPlainCommands(program, commands), evaluateAll()]);
  expect(exitCodes).toEqual(steps.map(() => 0));
  for (const step of steps) {
    expect(await readOutput(folderOf('warm', step))).toEqual(await readOutput(folderOf('plain', step)));
  }
  await expectKept(folderOf('warm', 5000));
  return version;
}

async function prepare(warm: EvaluationEngine, recipe: Partial<Recipe>): Promise<void> {
  const request = requestOf(1000, recipe);
  await warm.prepare(request, workplace.contextOf(request, { output: 'prepared' }));
}

/** Every file by its name without the time in it; results without what is another in every run. */
async function readOutput(folder: string): Promise<Record<string, unknown>> {
  const directory = join(workplace.path, folder);
  const files = (await readdir(directory, { recursive: true })).filter((file) => file.includes('json'));
  const contents = files.map(async (file) => {
    const content = await readFile(join(directory, file), 'utf8');
    const name = file.replace(/_\d{4}-.*(?=\.)/u, '');
    return [name, name.endsWith('.json') ? withoutTimes(content) : content] as const;
  });
  const output: Record<string, unknown> = Object.fromEntries(await Promise.all(contents));
  expect(Object.keys(output)).toHaveLength(13);
  return output;
}

function withoutTimes(content: string): unknown {
  const results: unknown = JSON.parse(content);
  expect(results).toMatchObject({ date: expect.any(Number), pretty_env_info: expect.any(String) });
  return {
    ...z.record(z.string(), z.unknown()).parse(results),
    ...{ date: 0, pretty_env_info: '', total_evaluation_time_seconds: '' },
    // Before 0.4.10.
    ...{ start_time: 0, end_time: 0 },
  };
}

// Else the same would say nothing.
async function expectKept(folder: string): Promise<void> {
  const log = await readFile(join(workplace.path, `${folder}.log`), 'utf8');
  expect(log).toContain('the weights are loaded into the model of the checkpoint before');
  expect(log).toContain('the batches of the checkpoint before are scored again');
  // Whether that gives the same bits is up to the processor.
  expect(log).toMatch(
    /the head comput(?:ed scored positions only in [1-9] of 9 batches|es all positions: )/u,
  );
}
