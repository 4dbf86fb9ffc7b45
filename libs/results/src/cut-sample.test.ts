import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import fc from 'fast-check';
import { cutSample } from './cut-sample.ts';
import { parseSampleLine } from './parse-sample.ts';
import type { Sample } from './sample.ts';

// Python writes a blank after each colon and comma outside strings.
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${pythonJson(inner)}`);
  return `{${members.join(', ')}}`;
}

function cut(line: string, omitsContinuations = false): Sample | null {
  const bytes = Buffer.from(line);
  const copy = (start: number, end: number) => bytes.toString('latin1', start, end);
  return cutSample({ bytes, copy, omitsContinuations }, { start: 0, end: bytes.length });
}

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ', "filtered_resps": [["-1", "True"]], "acc": 1.0}',
    '}, "target": "3", "arguments": {',
    '\\", "doc_hash": "x"',
    '\\frac{a}{b} \u0085 \u2028 \n',
    '{"doc_id": 9, "doc": {',
  ),
);

// Mostly what lm_eval writes: a sample of which every part is odd is never cut, and would test nothing.
function mostly<T>(usual: fc.Arbitrary<T>, ...odd: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 12, arbitrary: usual }, ...odd);
}

const number = mostly(
  fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
  fc.constantFrom('nan', '-inf', '1e-05', 'x', ''),
);
const choice = fc.tuple(number, fc.constantFrom('True', 'False'));
const hash = mostly(fc.constant('5feceb66ffc86f38d952786c6d696c79'), nasty);
const index = fc.nat({ max: 12 });
const anything: fc.Arbitrary<unknown> = fc.jsonValue();

const continuation = fc.oneof(fc.constantFrom(' A', ' B', ' né 𝒙', ' "b"'), nasty);
const numbered = (calls: readonly unknown[]) =>
  Object.fromEntries(calls.map((call, place) => [`gen_args_${place}`, call]));

const sample = fc.record({
  doc_id: fc.nat(),
  doc: fc.dictionary(
    mostly<string>(fc.constantFrom('question', 'choices'), nasty, fc.constant('target')),
    mostly<unknown>(nasty, anything),
    { maxKeys: 4 },
  ),
  target: mostly<unknown>(index.map(String), index, nasty, fc.constant('007')),
  arguments: mostly<unknown>(
    fc.array(fc.record({ arg_0: nasty, arg_1: continuation }), { minLength: 1, maxLength: 5 }).map(numbered),
    fc.dictionary(fc.constantFrom('gen_args_0', 'filtered_resps'), fc.dictionary(nasty, nasty)),
  ),
  resps: fc.array(choice),
  filtered_resps: mostly<unknown>(
    fc.array(choice, { minLength: 1, maxLength: 5 }),
    fc.array(choice, { maxLength: 9 }),
    fc.array(choice.map((pair) => [pair])),
    fc.array(nasty),
  ),
  filter: mostly(fc.constantFrom('none', 'strict-match'), nasty),
  metrics: mostly<string[]>(fc.constant(['acc']), fc.array(nasty)),
  doc_hash: hash,
  prompt_hash: hash,
  target_hash: hash,
  acc: mostly<unknown>(fc.constantFrom(0, 1, 0.5, -1e-7), anything),
});

it('gives what the whole parser gives, or nothing, whatever questions and answers hold', () => {
  let cuts = 0;
  fc.assert(
    fc.property(sample, fc.boolean(), (value, hasFilter) => {
      const older = { ...value, filter: undefined, metrics: undefined };
      const line = pythonJson(hasFilter ? value : older);
      const without = cut(line, true);
      if (without !== null) expect(without).toEqual({ ...parseSampleLine(line), continuations: null });
      const fast = cut(line);
      if (fast === null) return;
      cuts++;
      expect(fast).toEqual(parseSampleLine(line));
    }),
    { numRuns: 3000 },
  );
  // Else the property would hold because nothing was cut.
  expect(cuts).toBeGreaterThan(300);
});

const usual = {
  doc_id: 7,
  doc: { question: nastyQuestion(), choices: ['a', 'b'], answer: 1 },
  target: '1',
  arguments: {
    gen_args_0: { arg_0: nastyQuestion(), arg_1: ' né' },
    gen_args_1: { arg_0: nastyQuestion(), arg_1: ' "𝒙"\n' },
  },
  resps: [[['-2.5', 'False']], [['-1.5', 'True']]],
  filtered_resps: [
    ['-2.5', 'False'],
    ['-1.5', 'True'],
  ],
  filter: 'none',
  metrics: ['acc', 'acc_norm'],
  doc_hash: 'd'.repeat(64),
  prompt_hash: 'p'.repeat(64),
  target_hash: 't'.repeat(64),
  acc: 1,
  acc_norm: 0,
};

function nastyQuestion(): string {
  return 'Which "filtered_resps": [["-1", "True"]], "target": "0", é \\ ends "acc": 0.0';
}

it('cuts the lines that lm_eval writes, and leaves other lines alone', () => {
  expect(cut(pythonJson(usual))).toMatchObject({
    docId: 7,
    target: 1,
    chosen: 1,
    metrics: { acc: 1, acc_norm: 0 },
    continuations: { characters: [2, 4], bytes: [4, 8] },
  });
  expect(cut(JSON.stringify(usual))).toBeNull();
  expect(cut(pythonJson(usual).slice(0, -1))).toBeNull();
  expect(cut('')).toBeNull();
});

it('tells no lengths of choices that stand in the contexts', () => {
  const calls = { gen_args_0: { arg_0: 'He', arg_1: ' won' }, gen_args_1: { arg_0: 'She', arg_1: ' won' } };
  expect(cut(pythonJson({ ...usual, arguments: calls }))?.continuations).toEqual({
    characters: null,
    bytes: [4, 4],
  });
});

it('leaves continuations out where there is not one for each choice', () => {
  const calls = { gen_args_0: { arg_0: 'He', arg_1: ' won' } };
  expect(cut(pythonJson({ ...usual, arguments: calls }))?.continuations).toBeNull();
});

it('takes no key of the document for one of the sample', () => {
  const decoy = { inner: { a: 1 }, target: '0', arguments: {} };
  expect(cut(pythonJson({ ...usual, doc: decoy }))?.target).toBe(1);
});

const real = itWithFixtures(it);

real('agrees with the whole parser on every line of the real samples files', (fixtures) => {
  const lines = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').split('\n'))
    .filter((line) => line.startsWith('{"'));
  const cuts = lines.map((line) => [cut(line), parseSampleLine(line)] as const);
  for (const [fast, slow] of cuts) if (fast !== null) expect(fast).toEqual(slow);
  // The rest are generations, arrays and files of before 0.4.3.
  expect(cuts.filter(([fast]) => fast !== null).length).toBeGreaterThan(70);
});
