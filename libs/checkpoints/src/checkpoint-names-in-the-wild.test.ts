import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
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

const root = process.env['EVALCURVE_FIXTURES'] ?? join(import.meta.dirname, '../../../../shared/fixtures');
const file = join(root, 'checkpoint_names.json');
const names: CheckpointNames = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as CheckpointNames)
  : { conventions: [], negatives: [] };
if (names.negatives.length === 0) {
  console.log(`skipped: names in the wild (no ${file}; set EVALCURVE_FIXTURES)`);
}

const wild = names.negatives.length > 0 ? it : it.skip;
const examples = names.conventions.flatMap((convention) =>
  // LitGPT's folder is read as SmolLM2's step-N: the file within it tells nothing more.
  convention.examples.map((example) => ({
    ...example,
    convention: convention.id.replace('litgpt_dir', 'smollm2'),
  })),
);

wild('reads every example of every convention as its source says', () => {
  expect(examples.length).toBeGreaterThanOrEqual(70);
  for (const example of examples) {
    expect({ name: example.name, found: findCheckpointInText(example.name) }).toEqual({
      name: example.name,
      found: { id: expect.any(String), ...numbersOf(example) },
    });
  }
});

wild('knows which convention each example follows, and writes it again', () => {
  for (const { name, convention } of examples) {
    const match = matchCheckpointName(name);
    expect({ name, convention: match?.convention }).toEqual({ name, convention });
    expect(name).toContain(match && formatCheckpointName(match));
  }
});

wild('reads no checkpoint out of what is none', () => {
  for (const name of names.negatives) {
    expect({ name, found: findCheckpointInText(name) }).toEqual({ name, found: null });
    expect({ name, parsed: safeParseCheckpointName(name).success }).toEqual({ name, parsed: false });
  }
});

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
