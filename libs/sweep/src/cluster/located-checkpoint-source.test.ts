import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import type { CheckpointSource, SourceCheckpoint } from '../checkpoint-source.ts';
import { endSubmission } from './end-submission.ts';
import { locatedCheckpointSource } from './located-checkpoint-source.ts';
import { writeLocatedFile, type LocatedFile } from './located-file.ts';
import { submissionDownloads } from './submission-downloads.ts';

const CHECKPOINT = parseCheckpointName('step1');
const SUBMISSIONS = ['aaaaaaaa', 'bbbbbbbb'] as const;
const { signal } = new AbortController();
let files: TestDirectory;
let located: LocatedFile;

// One download that two submissions were prepared with.
beforeEach(async () => {
  const record = {
    ...{ schemaVersion: 1, repository: 'some/model', commit: 'c0ffee' },
    files: [{ name: 'config.json', size: 2, checksum: '' }],
  };
  const folder = 'downloads/some--model/c0ffee/step1';
  files = await testDirectory({
    [`${folder}/config.json`]: '{}',
    [`${folder}/.evalcurve-fetched.json`]: JSON.stringify(record),
    ...Object.fromEntries(SUBMISSIONS.map((id) => [`${id}/`, ''])),
  });
  const model = {
    ...{ name: 'some/model', layout: 'subfolder' as const },
    ...{ subfolder: 'step1', revision: null, commit: 'c0ffee' },
  };
  located = {
    ...{
      schemaVersion: 1,
      name: 'some/model',
      layout: 'subfolder',
      downloads: join(files.path, 'downloads'),
    },
    checkpoints: [{ checkpoint: CHECKPOINT, model, directory: join(files.path, folder) }],
  };
  for (const id of SUBMISSIONS) {
    await writeLocatedFile(join(files.path, id, 'located.json'), located);
    await submissionDownloads(located, join(files.path, id)).handOver();
  }
});
afterEach(() => files.remove());

async function taskOf(id: string): Promise<{ source: CheckpointSource; target: SourceCheckpoint }> {
  const source = await locatedCheckpointSource(join(files.path, id, 'located.json'));
  const target = await source.locate(CHECKPOINT, signal);
  await source.fetch(target, { scratchDirectory: files.path, signal, onProgress: () => undefined });
  return { source, target };
}

const downloads = () => readdir(join(files.path, 'downloads'));

it('keeps what another submission needs until its task has released it, too', async () => {
  const [first, second] = [await taskOf('aaaaaaaa'), await taskOf('bbbbbbbb')];
  await first.source.release(first.target);
  expect(await downloads()).toEqual(['some--model']);
  await second.source.release(second.target);
  expect(await downloads()).toEqual([]);
});

it('waits for no submission that is over', async () => {
  const { source, target } = await taskOf('aaaaaaaa');
  await endSubmission(join(files.path, 'bbbbbbbb'));
  await source.release(target);
  expect(await downloads()).toEqual([]);
});

it('gives free what was prepared and then not submitted', async () => {
  await submissionDownloads(located, join(files.path, 'bbbbbbbb')).takeBack();
  expect(await downloads()).toEqual(['some--model']);
  const { source, target } = await taskOf('aaaaaaaa');
  await source.release(target);
  expect(await downloads()).toEqual([]);
});
