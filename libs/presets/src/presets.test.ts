import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import {
  formatCheckpointName,
  parseCheckpointName,
  selectCheckpoints,
  tokensAtStep,
  type CheckpointConventionId,
} from '@evalcurve/checkpoints';
import { itWithFixtures } from '@evalcurve/testing';
import { expectTypeOf } from 'expect-type';
import { getPreset } from './get-preset.ts';
import { parsePreset } from './parse-preset.ts';
import type { Preset } from './preset.ts';
import { PRESETS } from './presets.ts';

function idsOf(
  preset: Preset,
  run: { convention: CheckpointConventionId; steps: readonly number[] },
): string[] {
  const names = run.steps.map((step) =>
    formatCheckpointName({ convention: run.convention, fields: { step } }),
  );
  const selection = preset.checkpoints ?? 'all';
  return selectCheckpoints(names.map(parseCheckpointName), selection).map(({ id }) => id);
}

it('holds the demo, and one preset a JSON file, each of the name of its file', () => {
  const files = readdirSync(join(import.meta.dirname, 'presets'));
  const [demo, ...others] = PRESETS.map(({ name }) => name);
  expect(demo).toBe('demo');
  expect(others.map((name) => `${name}.json`).sort()).toEqual(files.sort());
});

it('finds the checkpoints and questions of the demo on this machine, and says that they are not MMLU', () => {
  const { model, questions = '', checkpoints, ...preset } = getPreset('demo');
  const ids = readdirSync(new URL(model)).filter((name) => existsSync(new URL(`${name}/config.json`, model)));
  expect(selectCheckpoints(ids.map(parseCheckpointName), checkpoints ?? 'all').length).toBeGreaterThanOrEqual(
    14,
  );
  expect(existsSync(new URL('anatomy/test-00000-of-00001.parquet', questions))).toBe(true);
  expect(preset).toMatchObject({
    layout: 'directory',
    resultsDirectory: 'results_demo',
    recipe: { tasks: ['mmlu'], numFewshot: 0, dtype: 'float32' },
    note: { en: expect.stringContaining('not MMLU'), zh: expect.stringContaining('并非 MMLU') },
  });
});

it('passes all that it says of the demo through the schema of presets', () => {
  const preset = getPreset('demo');
  expect(parsePreset(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
});

it('knows how many tokens the demo had seen at each of its checkpoints', () => {
  const { tokenSchedule, model } = getPreset('demo');
  const steps = readdirSync(new URL(model)).map((id) => parseCheckpointName(id).step ?? Number.NaN);
  const tokens = steps.map((step) => tokenSchedule && tokensAtStep(tokenSchedule, step));
  expect(tokens[0]).toBe(0);
  expect(tokens).toEqual(tokens.toSorted((a = 0, b = 0) => Number(a) - Number(b)));
  expect(new Set(tokens).size).toBe(steps.length);
});

it.each([
  ['dense-500m-arch1', 'tiiuae/dense-500m-arch1', 'results_dense500m'],
  ['dense-1b-arch1', 'tiiuae/dense-1b-arch1', 'results_dense1b'],
  ['dense-3b-arch1', 'tiiuae/dense-3b-arch1', 'results_dense3b'],
])('asks the 27 checkpoints of %s MMLU without examples', (name, model, resultsDirectory) => {
  const preset = getPreset(name);
  expect(preset).toMatchObject({
    model,
    layout: 'subfolder',
    resultsDirectory,
    recipe: { tasks: ['mmlu'], numFewshot: 0, dtype: 'bfloat16', batchSize: 'auto' },
  });
  const steps = Array.from({ length: 32 }, (_, index) => 2000 * (index + 1));
  const ids = idsOf(preset, { convention: 'megatron', steps });
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([27, 'iter_0002000', 'iter_0054000']);
});

it('takes all that SmolLM2 has', () => {
  const run = { convention: 'smollm2', steps: [125_000, 250_000] } as const;
  expect(idsOf(getPreset('smollm2-1.7b'), run)).toEqual(['step-125000', 'step-250000']);
});

it('takes the steps of the published evaluations of Pythia', () => {
  const steps = [0, 1, 512, ...Array.from({ length: 143 }, (_, index) => 1000 * (index + 1))];
  const ids = idsOf(getPreset('pythia'), { convention: 'pythia', steps });
  expect(ids.slice(0, 3)).toEqual(['step1000', 'step3000', 'step13000']);
  expect([ids.length, ids.at(-1)]).toEqual([16, 'step143000']);
});

it('leaves the results folder of Pythia to the model, which may be another size', () => {
  expect(getPreset('pythia').resultsDirectory).toBeUndefined();
});

it('leads a mistyped name to the right one', () => {
  expect(() => getPreset('dense-500m')).toThrow(
    expect.objectContaining({
      name: 'UnknownPresetError',
      exitCode: 2,
      message:
        'no preset "dense-500m" (expected one of demo, dense-500m-arch1, dense-1b-arch1, dense-3b-arch1, smollm2-1.7b, pythia)',
      hint: expect.stringMatching(/^Did you mean dense-500m-arch1\b/u),
    }),
  );
});

it('gives what its contract says', () => {
  expectTypeOf(getPreset('pythia')).toEqualTypeOf<Preset>();
});

itWithFixtures(it)('counts the tokens that were published for the dense models', (fixtures) => {
  const folder = join(fixtures, 'series/e2lmc/e2lmc+e2lmc.github.io/assets/data');
  const { data } = JSON.parse(readFileSync(join(folder, 'plot-data-combined-all.json'), 'utf8')) as {
    data: Record<string, { iteration: number[]; gtokens: number[] }>;
  };
  const dense = PRESETS.filter(({ name }) => name.startsWith('dense-'));
  expect(dense).toHaveLength(3);
  for (const { name, tokenSchedule } of dense) {
    const { iteration = [], gtokens = [] } = data[name] ?? {};
    expect(iteration.length).toBeGreaterThanOrEqual(16);
    const tokens = iteration.map((step) => tokenSchedule && tokensAtStep(tokenSchedule, step));
    expect({ name, tokens }).toEqual({ name, tokens: gtokens.map((billions) => Math.round(billions * 1e9)) });
  }
});
