import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import {
  startHub,
  testDirectory,
  writeCheckpointRun,
  writeMmluDataset,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';
import { runEvaluationCommand } from './run-evaluation-command.ts';

const IDS = ['iter_0002000', 'iter_0004000', 'iter_0006000'] as const;
const REPOSITORY = 'tiiuae/dense-500m-arch1';

let directory: TestDirectory;
let hub: TestHub;

beforeEach(async () => {
  directory = await testDirectory({ 'run/': '' });
  const written = join(directory.path, 'written');
  await writeCheckpointRun({ directory: written, layout: 'subfolder', ids: IDS, shards: 2 });
  await writeMmluDataset({ directory: join(directory.path, 'questions') });
  hub = await startHub({
    models: { [REPOSITORY]: { branches: { main: join(directory.path, 'run') } } },
    datasets: {},
  });
});

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

/** Does what a training does: brings some files of a checkpoint into the run. */
async function train(id: string, isPart: (name: string) => boolean = () => true): Promise<void> {
  const from = join(directory.path, 'written', id);
  const names = (await readdir(from)).filter(isPart);
  await Promise.all(names.map((name) => cp(join(from, name), join(directory.path, 'run', id, name))));
}

interface Event {
  readonly type: string;
  readonly checkpoint?: string;
  readonly unfinished?: readonly string[];
}

/** Runs the tool, and does something at each of its events. */
async function follow(
  model: string,
  { flags = [], onEvent }: { flags?: string[]; onEvent: (event: Event, stop: () => void) => unknown },
): Promise<{ exitCode: number; events: Event[]; stderr: string }> {
  const env = { HOME: directory.path, HF_ENDPOINT: hub.url, PATH: '' };
  const stop = new AbortController();
  const { context, stderr } = captureContext({ cwd: directory.path, env, signal: stop.signal });
  const events: Event[] = [];
  context.stdout.write = (line: string) => {
    const event = JSON.parse(line) as Event;
    events.push(event);
    onEvent(event, () => {
      stop.abort(new Error('enough'));
    });
    return true;
  };
  const asked = ['--model', model, '--engine', 'embedded', '--data', 'questions', '--tasks', 'mmlu_anatomy'];
  const argv = [
    ...asked,
    '--limit',
    '4',
    '--output',
    'out',
    '--batch-size',
    '4',
    '--json',
    '--follow',
    '0.2',
  ];
  const all = [...argv, ...flags];
  const exitCode = await runTool({ name: 'run', commands: runEvaluationCommand, argv: all, context });
  return { exitCode, events, stderr: stderr() };
}

it.each([
  ['a folder', 'run'],
  ['a Hub repo', REPOSITORY],
])(
  'evaluates checkpoints as they appear, once they are complete, up to a step: %s',
  async (_, model) => {
    await train('iter_0002000');
    const parts = { begun: false, ended: false };
    const { exitCode, events, stderr } = await follow(model, {
      flags: ['--until-step', '4000'],
      onEvent: ({ type, unfinished }) => {
        if (type === 'waiting' && !parts.begun) {
          parts.begun = true;
          void train('iter_0004000', (name) => !name.startsWith('model-00002'));
        }
        if (unfinished?.includes('iter_0004000') && !parts.ended) {
          parts.ended = true;
          void train('iter_0004000');
        }
      },
    });
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('All 2 checkpoints are evaluated.')]);
    expect(events.filter(({ type }) => type === 'failed')).toEqual([]);
    expect(events.filter(({ type }) => type === 'finished').map(({ checkpoint }) => checkpoint)).toEqual([
      'iter_0002000',
      'iter_0004000',
    ]);
  },
  60_000,
);

it('keeps what is finished where it is stopped, and goes on from there', async () => {
  await train('iter_0002000');
  const stopped = await follow('run', {
    onEvent: ({ type }, stop) => {
      if (type === 'finished') stop();
    },
  });
  expect(stopped.exitCode).not.toBe(0);
  await train('iter_0004000');
  const { exitCode, events } = await follow('run', {
    flags: ['--until-step', '4000'],
    onEvent: () => undefined,
  });
  expect(exitCode).toBe(0);
  expect(events.filter(({ type }) => type !== 'progress').map(({ type }) => type)).toEqual(
    expect.arrayContaining(['done-before', 'finished']),
  );
  expect(events.filter(({ type }) => type === 'finished')).toHaveLength(1);
}, 60_000);

it.each([
  [['--until-step', '4000'], '--until-step ends --follow'],
  [['--follow', '--force'], '--force and --follow do not go together'],
  [['--follow', 'soon'], '--follow soon: expected seconds'],
])('refuses %j', async (flags, message) => {
  const { context, stderr } = captureContext({ cwd: directory.path });
  const argv = ['--model', 'run', ...flags];
  expect(await runTool({ name: 'run', commands: runEvaluationCommand, argv, context })).toBe(2);
  expect(stderr()).toContain(message);
});
