import { afterEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { resultsText } from './__fixtures__/results-text.ts';
import { sampleLine } from './__fixtures__/sample-line.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { readResultsTree } from './read-results-tree.ts';

const TIME = '2026-01-01T00-00-00';
let directory: TestDirectory;

afterEach(() => directory.remove());

async function treeOf(files: Readonly<Record<string, string>>) {
  directory = await testDirectory(files);
  return readResultsTree(directory.path);
}

it('reads all samples, the first few or none, with paths from the folder', async () => {
  const lines = Array.from({ length: 9 }, (_, docId) => `${sampleLine({ docId })}\n`).join('');
  const samples = `step1/samples_mmlu_anatomy_${TIME}.jsonl`;
  const tree = await treeOf({ [`step1/results_${TIME}.json`]: resultsText(), [samples]: lines });
  const read: string[] = [];
  const onRead = (checkpoint: string) => void read.push(checkpoint);
  const { checkpoints } = await gatherEvidence(tree, { samples: 'all', onRead });
  expect(checkpoints).toMatchObject([
    {
      runs: [{ file: `step1/results_${TIME}.json`, batchSize: 8 }],
      samples: [{ file: samples, documents: 9, isComplete: true, problem: null }],
    },
  ]);
  expect(read).toEqual(['step1']);
  const first = await gatherEvidence(tree, { samples: 'first' });
  expect(first.checkpoints[0]?.samples).toMatchObject([{ documents: 4, isComplete: false, problem: null }]);
  expect((await gatherEvidence(tree, { samples: 'none' })).checkpoints[0]?.samples).toEqual([]);
});

it('does not take the first few samples of one task for all, where there are no more of it', async () => {
  const samples = `step1/samples_mmlu_anatomy_${TIME}.jsonl`;
  const tree = await treeOf({
    [`step1/results_${TIME}.json`]: resultsText(),
    [samples]: `${sampleLine()}\n`,
  });
  const { checkpoints } = await gatherEvidence(tree, { samples: 'first' });
  expect(checkpoints[0]?.samples).toMatchObject([{ documents: 1, isComplete: false }]);
});

it('keeps what was read of samples that break off, and names files that cannot be read', async () => {
  const tree = await treeOf({
    [`step1/results_${TIME}.json`]: resultsText(),
    [`step1/samples_mmlu_anatomy_${TIME}.jsonl`]: `${sampleLine()}\n{"doc_id": 1, "doc`,
    'step2/results.json': '{"results": {',
  });
  const { checkpoints, problems } = await gatherEvidence(tree, { samples: 'all' });
  const [digest] = checkpoints[0]?.samples ?? [];
  expect(digest).toMatchObject({ isComplete: false });
  expect(digest?.problem).toMatch(/line 2/u);
  expect(problems).toEqual([
    { file: 'step2/results.json', message: expect.stringMatching(/^step2\/results\.json is cut off/u) },
  ]);
});

it('takes for pending what a sweep has still to do, and what failed only while it runs', async () => {
  const tree = await treeOf({ 'step1/results.json': resultsText() });
  const failed = [{ id: 'step2', reason: 'out of memory', logFile: 'log' }];
  const sweep = { planned: ['step1', 'step2', 'step3'], running: [], failed };
  const pendingOf = async (status: typeof tree.sweep) =>
    (await gatherEvidence({ ...tree, sweep: status }, { samples: 'none' })).pending;
  expect(await pendingOf(sweep)).toEqual(['step1', 'step3']);
  expect(await pendingOf({ ...sweep, running: [{ id: 'step3', sinceMs: 0, device: null }] })).toEqual(
    sweep.planned,
  );
  expect(await pendingOf(null)).toEqual([]);
});
