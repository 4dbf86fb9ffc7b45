import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { SampleParseError } from '@evalcurve/results';
import type { Sample } from '@evalcurve/results';
import { itWithFixtures, testDirectory, type TestDirectory } from '@evalcurve/testing';
import { sampleLine } from './__fixtures__/sample-line.ts';
import { readSampleBatches, readSamples } from './read-sample-batches.ts';
import { readSampleDocuments } from './read-sample-documents.ts';

let directory: TestDirectory | undefined;

afterEach(async () => {
  await directory?.remove();
  directory = undefined;
});

async function fileOf(text: string): Promise<string> {
  directory = await testDirectory({ 'samples.jsonl': text });
  return join(directory.path, 'samples.jsonl');
}

async function read(path: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for await (const sample of readSamples(path)) samples.push(sample);
  return samples;
}

it('reads every line, with and without a last line feed, over more than one block', async () => {
  const lines = Array.from({ length: 500 }, (_, docId) => sampleLine({ docId, question: 'x'.repeat(300) }));
  for (const text of [lines.join('\n'), `${lines.join('\n')}\n`]) {
    const samples = await read(await fileOf(text));
    expect(samples.map(({ docId }) => docId)).toEqual(lines.map((_, docId) => docId));
    await directory?.remove();
  }
  let batches = 0;
  for await (const batch of readSampleBatches(await fileOf(lines.join('\n')))) {
    batches += Math.min(1, batch.length);
  }
  expect(batches).toBeGreaterThan(1);
});

it('reads lines that are longer than a block, and others around them', async () => {
  const questions = ['short', 'é{'.repeat(150_000), 'x'.repeat(200_000), 'short'];
  const path = await fileOf(questions.map((question, docId) => sampleLine({ docId, question })).join('\n'));
  expect((await read(path)).map(({ docId, chosen }) => [docId, chosen])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
});

it('leaves away what is not asked for, and nothing else', async () => {
  // The second is no line that can be cut.
  const odd = sampleLine({ docId: 1 }).replace('"doc_id": 1', '"doc_id" : 1');
  const path = await fileOf(`${sampleLine({ docId: 0 })}\n${odd}\n`);
  const whole = await read(path);
  for (const sample of whole) {
    expect(sample).toMatchObject({ docHash: expect.any(String), promptHash: expect.any(String) });
    expect(sample.continuations).toEqual({ characters: [1, 1, 1, 1], bytes: [2, 2, 2, 2] });
  }
  const without = [];
  for await (const batch of readSampleBatches(path, { hashes: false, continuations: false })) {
    without.push(...batch);
  }
  expect(without).toEqual(
    whole.map((sample) => ({ ...sample, docHash: null, promptHash: null, continuations: null })),
  );
});

it('ends a line at line feeds only, and lets a carriage return and empty lines pass', async () => {
  const text = `${sampleLine({ question: 'a\u0085b\u2028c' })}\r\n\n${sampleLine({ docId: 1 })}\n`;
  expect((await read(await fileOf(text))).map(({ docId }) => docId)).toEqual([0, 1]);
});

it('reads the JSON array that lm_eval 0.4.0 to 0.4.2 call .jsonl', async () => {
  const sample = {
    doc_id: 4,
    doc: { question: 'q' },
    target: 0,
    filtered_resps: [
      [-1.5, false],
      [-2.5, false],
    ],
    acc: 1,
  };
  const path = await fileOf(JSON.stringify([sample], null, 2));
  expect(await read(path)).toMatchObject([{ docId: 4, chosen: 0, logLikelihoods: [-1.5, -2.5] }]);
  for await (const { document } of readSampleDocuments(path)) expect(document?.question).toBe('q');
});

it('names file and line of what is no sample', async () => {
  const path = await fileOf(`${sampleLine()}\n${sampleLine().slice(0, -9)}`);
  await expect(read(path)).rejects.toThrow(SampleParseError);
  await expect(read(path)).rejects.toMatchObject({ path, line: 2 });
  await expect(read(path)).rejects.toThrow(`${path}, line 2 is cut off`);
});

it('gives the question beside the sample', async () => {
  const questions: unknown[] = [];
  const path = await fileOf(`${sampleLine({ question: 'Was ist {1}?' })}\n${sampleLine({ docId: 1 })}\n`);
  for await (const { document, sample } of readSampleDocuments(path)) {
    questions.push([sample.docId, document]);
  }
  expect(questions).toEqual([
    [0, { question: 'Was ist {1}?', choices: ['1', '2', '3', '4'], answer: 1 }],
    [1, { question: '1 + 1 = ?', choices: ['1', '2', '3', '4'], answer: 1 }],
  ]);
});

const real = itWithFixtures(it);

real('reads the same samples from every release that gave the same prompt', async (fixtures) => {
  const versions = join(fixtures, 'lm_eval-versions');
  const name = '__data__models__dense-tiny/samples_mmlu_anatomy_2026-11-23T';
  const files = [
    'v0.4.1/pretrained____data__models__dense-tiny,dtype__float32_mmlu_anatomy.jsonl',
    `v0.4.4/${name}16-25-37.548301.jsonl`,
    `v0.4.13/${name}16-23-12.132192.jsonl`,
    `v0.5.0.dev1/${name.replace('mmlu_anatomy', 'mmlu_stem::mmlu_anatomy')}16-28-15.281144.jsonl`,
  ];
  const read4 = await Promise.all(files.map((file) => read(join(versions, file))));
  const [first] = read4.map((samples) =>
    samples.map(({ docId, target, chosen, metrics }) => ({ docId, target, chosen, metrics })),
  );
  for (const samples of read4) expect(samples).toMatchObject(first ?? []);
  expect(first).toHaveLength(3);
});
