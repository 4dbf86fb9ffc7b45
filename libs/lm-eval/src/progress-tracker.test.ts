import type { EvaluationProgress } from '@evalcurve/evaluation';
import { itWithFixtures } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProgressTracker } from './progress-tracker.ts';
import { splitLines } from './split-lines.ts';

function progressOf(stderr: Buffer): EvaluationProgress[] {
  const progress: EvaluationProgress[] = [];
  const splitter = splitLines(createProgressTracker((event) => progress.push(event)));
  splitter.write(stderr);
  splitter.end();
  return progress;
}

it('counts tasks of as many as were selected, and never goes back', () => {
  const log = [
    '] Selected tasks:',
    '] Task: mmlu_anatomy (mmlu/default/mmlu_anatomy.yaml)',
    ']     Task: mmlu_virology (mmlu/default/mmlu_virology.yaml)',
    '] Building contexts for mmlu_virology on rank 0...',
    '] Building contexts for mmlu_anatomy on rank 0...',
    'Running loglikelihood requests:  50%|█████     | 4/8 [00:00<00:00, 8.1it/s]',
    'Loading weights: 100%|██████████| 21/21 [00:00<00:00, 25890.77it/s]',
  ];
  expect(progressOf(Buffer.from(log.join('\n')))).toEqual([
    { phase: 'building-contexts', done: 0, total: 2 },
    { phase: 'building-contexts', done: 1, total: 2 },
    { phase: 'scoring', done: 4, total: 8 },
  ]);
});

const versions = (name: string): boolean => /^(?:v0\.4\.(?![012]$)|fork$)/u.test(name);

itWithFixtures(it)('follows what real runs of many versions said', async (fixtures) => {
  const root = join(fixtures, 'lm_eval-versions');
  const folders = (await readdir(root)).filter(versions);
  expect(folders.length).toBeGreaterThan(10);
  for (const folder of folders) {
    const progress = progressOf(await readFile(join(root, folder, 'run.stderr')));
    const phases = [...new Set(progress.map(({ phase }) => phase))];
    expect([folder, phases]).toEqual([
      folder,
      ['loading-model', 'building-contexts', 'tokenizing', 'scoring', 'saving'],
    ]);
    const contexts = progress.findLast(({ phase }) => phase === 'building-contexts');
    const scored = progress.findLast(({ phase }) => phase === 'scoring');
    expect([contexts?.done, scored?.done, scored?.total]).toEqual([56, 684, 684]);
  }
});
