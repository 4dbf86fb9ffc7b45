import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEMO_CHECKPOINTS_URL, DEMO_QUESTIONS_URL } from '@evalcurve/demo';
import type { EvaluationRequest } from '@evalcurve/evaluation';
import { itWithHarness, startHub, testDirectory, type TestDirectory, type TestHub } from '@evalcurve/testing';
import { fileDatasets } from '../__fixtures__/file-datasets.ts';
import { compareResults } from '../__fixtures__/parity/compare-results.ts';
import { runHarnessSeries } from '../__fixtures__/parity/run-harness-series.ts';
import { readWrittenResults } from '../__fixtures__/parity/written-results.ts';
import { createEmbeddedEngine } from './create-embedded-engine.ts';

const harnessIt = itWithHarness(it);
const checkpoints = fileURLToPath(DEMO_CHECKPOINTS_URL);
const questions = fileURLToPath(DEMO_QUESTIONS_URL);
const QUESTIONS = 57 * 16;

let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory({ 'cais/README.md': '' });
  await symlink(questions, join(directory.path, 'cais/mmlu'));
  hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
});
afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

const requestOf = (id: string): EvaluationRequest => ({
  checkpoint: { id, step: null, tokens: null, stage: null },
  model: { name: 'demo', layout: 'directory', subfolder: id, revision: null, commit: null },
  recipe: {
    ...{ tasks: ['mmlu'], numFewshot: 0, limit: null, batchSize: 32, dtype: 'float32', seed: null },
    trustRemoteCode: false,
  },
});

harnessIt(
  'answers every question of every checkpoint of the demo as lm_eval does',
  async (harness) => {
    const ids = (await readdir(checkpoints)).sort();
    const home = join(directory.path, 'home');
    const theirsIn = join(directory.path, 'theirs');
    await mkdir(home);
    await runHarnessSeries({
      ...{ harness, endpoint: hub.url, home, output: theirsIn },
      checkpoints: ids.map((id) => join(checkpoints, id)),
    });
    const engine = createEmbeddedEngine({ datasets: fileDatasets(directory.path) });
    for (const id of ids) {
      const output = join(directory.path, 'ours', id);
      await mkdir(output, { recursive: true });
      await engine.evaluate(requestOf(id), {
        ...{ modelDirectory: join(checkpoints, id), outputDirectory: output },
        logFile: join(output, 'evaluation.log'),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      const theirs = await readWrittenResults(join(theirsIn, id));
      const ours = await readWrittenResults(output);
      const comparison = compareResults(theirs, ours);
      expect([id, comparison]).toMatchObject([id, { requests: QUESTIONS * 4, answers: 0, ties: 0 }]);
      expect(comparison.logLikelihood).toBeLessThan(1e-4);
      expect([id, ours.results['task_hashes']]).toEqual([id, theirs.results['task_hashes']]);
      const [own, reference] = [ours, theirs].map(({ results }) => results.results['mmlu']?.['acc,none']);
      expect([id, own]).toEqual([id, reference]);
    }
  },
  // Minutes on a quiet machine.
  3_600_000,
);
