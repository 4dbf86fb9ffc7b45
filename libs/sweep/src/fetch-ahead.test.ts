import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { scriptedEngine, type Action, type Script } from './__fixtures__/scripted-engine.ts';
import { sweepOfRun, type SweepOfRunOptions } from './__fixtures__/sweep-of-run.ts';
import type { CheckpointSource } from './checkpoint-source.ts';
import { NoRoomError } from './no-room-error.ts';

let directory: TestDirectory;
let log: string[];

beforeEach(async () => {
  const ids = ['step1', 'step2', 'step3', 'step4'];
  directory = await testDirectory(Object.fromEntries(ids.map((id) => [`run/${id}/config.json`, '{}'])));
  log = [];
});

afterEach(() => directory.remove());

/** A source whose downloads are noted, and take as long as `until`. */
const noted =
  (until: (id: string) => Promise<void> = () => Promise.resolve()) =>
  (local: CheckpointSource): Partial<CheckpointSource> => ({
    fetch: async (target, options) => {
      const { id } = target.checkpoint;
      log.push(`fetch ${id}`);
      options.onProgress({ fetchedBytes: 0, totalBytes: 1 });
      await until(id);
      options.signal.throwIfAborted();
      return local.fetch(target, options);
    },
    release: ({ checkpoint: { id } }) => {
      log.push(`release ${id}`);
      return Promise.resolve();
    },
  });

/** Lets everything happen that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
}

const sweep = (script: Script, options: Partial<SweepOfRunOptions> = {}) =>
  sweepOfRun({ directory: directory.path, engines: [scriptedEngine(script)], source: noted(), ...options });

const scoring: Script = async ({ checkpoint: { id } }): Promise<Action> => {
  log.push(`score ${id}`);
  await settle();
  log.push(`scored ${id}`);
  return 'evaluate';
};

const attempts = (): Promise<string[]> =>
  readdir(join(directory.path, 'results/.evalcurve/attempts')).catch(() => []);

it.each([
  [0, ['scored step1', 'fetch step2', 'score step2']],
  [1, ['fetch step2', 'scored step1', 'score step2']],
])('fetches the next one while one is evaluated, with %i ahead', async (fetchAhead, order) => {
  await sweep(scoring, { fetchAhead });
  expect(log.filter((line) => order.includes(line))).toEqual(order);
});

it('fetches no more ahead than asked, and deletes what was evaluated', async () => {
  const started: string[][] = [];
  await sweep(
    async (): Promise<Action> => {
      await settle();
      started.push(log.filter((line) => line.startsWith('fetch')));
      return 'evaluate';
    },
    { fetchAhead: 2 },
  );
  expect(started.map((fetched) => fetched.length)).toEqual([3, 4, 4, 4]);
  expect(log.filter((line) => line.startsWith('release'))).toHaveLength(4);
});

it.each([
  [1, ['release step1', 'release step2', 'release step3']],
  [Infinity, []],
])('keeps the last %d downloads', async (keepDownloads, released) => {
  await sweep(() => 'evaluate', { keepDownloads });
  expect(log.filter((line) => line.startsWith('release'))).toEqual(released);
});

it('goes on fetching after a checkpoint that fails, and evaluating after a download that does', async () => {
  const until = (id: string): Promise<void> =>
    id === 'step3' ? Promise.reject(new Error('cut off')) : Promise.resolve();
  const outcome = await sweep(({ checkpoint: { id } }) => (id === 'step1' ? 'other' : 'evaluate'), {
    source: noted(until),
  });
  expect(outcome.evaluated).toEqual(['step2', 'step4']);
  expect(outcome.failed.map(({ id, reason }) => [id, reason])).toEqual([
    ['step1', 'the engine failed: other'],
    ['step3', 'cut off'],
  ]);
});

it.each([
  ['the first download', 'fetch', 'step1'],
  ['a download ahead', 'fetch', 'step2'],
  ['an evaluation', 'score', 'step2'],
  ['publishing', 'finished', 'step2'],
])('keeps what is finished and leaves nothing behind, stopped in %s', async (_, phase, at) => {
  const stop = new AbortController();
  const stopAt = (line: string): void => {
    if (line === `${phase} ${at}`) stop.abort(new Error('stopped'));
  };
  const until = async (id: string): Promise<void> => {
    await settle();
    stopAt(`fetch ${id}`);
  };
  const script: Script = async ({ checkpoint: { id } }, { signal }): Promise<Action> => {
    await settle();
    stopAt(`score ${id}`);
    signal.throwIfAborted();
    return 'evaluate';
  };
  const stopped = sweep(script, {
    ...{ source: noted(until), signal: stop.signal },
    onEvent: ({ type, checkpoint: { id } }) => {
      stopAt(`${type} ${id}`);
    },
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect((await attempts()).filter((name) => name.endsWith('.model'))).toEqual([]);
  const before = (await readdir(join(directory.path, 'results'))).filter((name) => name.startsWith('step'));
  const outcome = await sweep(() => 'evaluate');
  expect([...outcome.doneBefore, ...outcome.evaluated]).toEqual(['step1', 'step2', 'step3', 'step4']);
  expect(outcome.doneBefore).toEqual(before);
});

/** A disk with room for so many of these checkpoints. */
function diskFor(count: number): (local: CheckpointSource) => Partial<CheckpointSource> {
  let free = count;
  return (local) => {
    const source = noted()(local);
    return {
      measure: () => Promise.resolve({ neededBytes: 1e9, freeBytes: free * 1e9, directory: '/cache' }),
      fetch: (target, options) => {
        free -= 1;
        return source.fetch?.(target, options) ?? local.fetch(target, options);
      },
      release: (target) => {
        free += 1;
        return source.release?.(target) ?? Promise.resolve();
      },
    };
  };
}

it('waits with fetching ahead where the disk has room for one only', async () => {
  const outcome = await sweep(scoring, { source: diskFor(1), fetchAhead: 3 });
  expect(outcome.evaluated).toHaveLength(4);
  expect(log.slice(0, 5)).toEqual([
    'fetch step1',
    'score step1',
    'scored step1',
    'release step1',
    'fetch step2',
  ]);
});

it.each([
  ['one', 0.5, 0, 'no room for the largest checkpoint in /cache: 1.0 GB to fetch, 0.50 GB free'],
  [
    'those that are kept',
    3,
    3,
    'no room for 4 checkpoints at a time in /cache: 4.0 GB to fetch, 3.0 GB free',
  ],
])('refuses to start where the disk cannot hold %s', async (_, count, keepDownloads, message) => {
  const refused = sweep(() => 'evaluate', { source: diskFor(count), keepDownloads });
  await expect(refused).rejects.toThrow(NoRoomError);
  await expect(refused).rejects.toMatchObject({ message, exitCode: 2 });
  expect([log, await readdir(directory.path)]).toEqual([[], ['run']]);
});

it('fails a checkpoint for which there is no room any more, not the sweep', async () => {
  const outcome = await sweep(() => 'other', { source: diskFor(2) });
  expect(outcome.failed.map(({ reason }) => reason).slice(-2)).toEqual([
    'no room for step3 in /cache: 1.0 GB to fetch, 0.0 GB free',
    'no room for step4 in /cache: 1.0 GB to fetch, 0.0 GB free',
  ]);
});

it('rejects the scores of a checkpoint that was overwritten while it was read', async () => {
  const weights = join(directory.path, 'run/step2/config.json');
  const outcome = await sweep(async ({ checkpoint: { id } }) => {
    if (id === 'step2') await writeFile(weights, '{"another": 1}');
    if (id === 'step3') await rm(join(directory.path, 'run/step3'), { recursive: true });
    return id === 'step3' ? 'other' : 'evaluate';
  });
  expect(outcome.evaluated).toEqual(['step1', 'step4']);
  expect(outcome.failed.map(({ reason }) => reason)).toEqual([
    `${join(directory.path, 'run/step2')} was changed while it was evaluated: config.json`,
    `${join(directory.path, 'run/step3')} was changed while it was evaluated: config.json`,
  ]);
  expect((await sweep(() => 'evaluate')).evaluated).toEqual(['step2']);
});
