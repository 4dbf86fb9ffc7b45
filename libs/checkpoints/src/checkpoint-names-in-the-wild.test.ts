import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import { findCheckpointInText } from './find-checkpoint-in-text.ts';
import { formatCheckpointName } from './format-checkpoint-name.ts';
import { matchCheckpointName } from './match-checkpoint-name.ts';
import { safeParseCheckpointName } from './parse-checkpoint-name.ts';

interface Example {
  readonly name: string;
  readonly step?: string;
  readonly stepunit?: string;
  readonly tokens?: string;
  readonly unit?: string;
  readonly stage?: string;
  readonly ingredient?: string;
  readonly index?: string;
  readonly epoch?: string;
}

interface CheckpointNames {
  readonly conventions: readonly { readonly id: string; readonly examples: readonly Example[] }[];
  readonly negatives: readonly string[];
}

const wild = itWithFixtures(it);

wild('reads every example of every convention as its source says', (fixtures) => {
  const examples = examplesIn(fixtures);
  expect(examples.length).toBeGreaterThanOrEqual(70);
  for (const example of examples) {
    expect({ name: example.name, found: findCheckpointInText(example.name) }).toEqual({
      name: example.name,
      found: { id: expect.any(String), ...numbersOf(example) },
    });
  }
});

wild('knows which convention each example follows, and writes it again', (fixtures) => {
  for (const { name, convention } of examplesIn(fixtures)) {
    const match = matchCheckpointName(name);
    expect({ name, convention: match?.convention }).toEqual({ name, convention });
    expect(name).toContain(match && formatCheckpointName(match));
  }
});

wild('reads no checkpoint out of what is none', (fixtures) => {
  const { negatives } = readNames(fixtures);
  expect(negatives.length).toBeGreaterThanOrEqual(12);
  for (const name of negatives) {
    expect({ name, found: findCheckpointInText(name) }).toEqual({ name, found: null });
    expect({ name, parsed: safeParseCheckpointName(name).success }).toEqual({ name, parsed: false });
  }
});

function examplesIn(fixtures: string): (Example & { readonly convention: string })[] {
  return readNames(fixtures).conventions.flatMap(({ id, examples }) =>
    // LitGPT's folder is read as SmolLM2's step-N: the file within it tells nothing more.
    examples.map((example) => ({ ...example, convention: id.replace('litgpt_dir', 'smollm2') })),
  );
}

function readNames(fixtures: string): CheckpointNames {
  return JSON.parse(readFileSync(join(fixtures, 'checkpoint_names.json'), 'utf8')) as CheckpointNames;
}

function numbersOf(example: Example): object {
  const units: Readonly<Record<string, number>> = { k: 1e3, b: 1e9, t: 1e12 };
  const number = (digits: string | undefined, unit = ''): number | null =>
    digits === undefined ? null : Number(digits) * (units[unit.toLowerCase()] ?? 1);
  const index = number(example.index ?? example.epoch);
  return {
    step: number(example.step, example.stepunit),
    tokens: number(example.tokens, example.unit),
    stage: [example.stage, example.ingredient].filter(Boolean).join('-') || null,
    ...(example.step === undefined && index !== null && { index }),
  };
}
