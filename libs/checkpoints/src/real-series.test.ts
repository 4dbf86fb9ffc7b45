import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import { findCheckpointInText } from './find-checkpoint-in-text.ts';
import { sortCheckpoints } from './sort-checkpoints.ts';

const real = itWithFixtures(it);

real('finds the checkpoint of every file of the Pythia series in its path', (fixtures) => {
  const summaryAt = (series: string) => summaryOf(filesBelow(join(fixtures, 'series', series)));
  expect(summaryAt('pythia-v0-70m')).toEqual({ files: 17, checkpoints: 15, last: 'global_step143000' });
  expect(summaryAt('pythia-v1-1.4b')).toEqual({ files: 42, checkpoints: 27, last: 'step143000' });
  expect(summaryAt('pythia-v1-70m-0.25MtokBS')).toEqual({ files: 14, checkpoints: 14, last: 'step1144000' });
});

real('finds the checkpoints that only the model_args tell', (fixtures) => {
  const folder = join(fixtures, 'series/e2lm-cruise-pythia-1b-mmlu_hs');
  const paths = filesBelow(folder);
  expect(paths.map(findCheckpointInText).filter(Boolean)).toEqual([]);
  const args = paths.map((path) => modelArgsIn(readFileSync(join(folder, path), 'utf8')));
  expect(summaryOf(args)).toEqual({ files: 143, checkpoints: 143, last: 'step143000' });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
}

function modelArgsIn(results: string): string {
  return /"model_args": "(?<args>[^"]*)"/u.exec(results)?.groups?.['args'] ?? '';
}

function summaryOf(texts: readonly string[]): object {
  const found = texts.map(findCheckpointInText).filter((checkpoint) => checkpoint !== null);
  return {
    files: found.length,
    checkpoints: new Set(found.map(({ id }) => id)).size,
    last: sortCheckpoints(found).at(-1)?.id,
  };
}
