import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { findCheckpointInText } from './find-checkpoint-in-text.ts';
import { sortCheckpoints } from './sort-checkpoints.ts';

const fixtures =
  process.env['EVALCURVE_FIXTURES'] ?? join(import.meta.dirname, '../../../../shared/fixtures');
const root = join(fixtures, 'series');
const isHere = existsSync(root);
if (!isHere) console.log(`skipped: checkpoints of real series (no ${root}; set EVALCURVE_FIXTURES)`);

(isHere ? it : it.skip).each([
  ['pythia-v0-70m', { files: 17, checkpoints: 15, last: 'global_step143000' }],
  ['pythia-v1-1.4b', { files: 42, checkpoints: 27, last: 'step143000' }],
  ['pythia-v1-70m-0.25MtokBS', { files: 14, checkpoints: 14, last: 'step1144000' }],
])('finds the checkpoint of every file of %s in its path', (series, expected) => {
  const paths = readdirSync(join(root, series), { recursive: true, encoding: 'utf8' });
  expect(summaryOf(paths.filter((path) => path.endsWith('.json')))).toEqual(expected);
});

(isHere ? it : it.skip)('finds the checkpoints that only the model_args tell', () => {
  const folder = join(root, 'e2lm-cruise-pythia-1b-mmlu_hs');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json'),
  );
  expect(paths.map(findCheckpointInText).filter(Boolean)).toEqual([]);
  const texts = paths.map((path) =>
    /"model_args": "(?<args>[^"]*)"/u.exec(readFileSync(join(folder, path), 'utf8')),
  );
  const found = summaryOf(texts.map((match) => match?.groups?.['args'] ?? ''));
  expect(found).toEqual({ files: 143, checkpoints: 143, last: 'step143000' });
});

function summaryOf(texts: readonly string[]): object {
  const found = texts.map(findCheckpointInText).filter((checkpoint) => checkpoint !== null);
  return {
    files: found.length,
    checkpoints: new Set(found.map(({ id }) => id)).size,
    last: sortCheckpoints(found).at(-1)?.id,
  };
}
