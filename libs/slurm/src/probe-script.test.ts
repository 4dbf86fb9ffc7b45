import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { probeAnswerIn, probeFindingOf, probeScript, type ProbeFinding } from './probe-script.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await testDirectory({ "it's here/here": 'abc', 'other/here': 'abd' });
});
afterAll(() => directory.remove());

const ASKED = { name: 'x', comment: 'c', resources: {}, nonce: 'abc', commands: [] };

function findingWith(folders: string[], commands: string[][] = []): ProbeFinding | null {
  const asked = { ...ASKED, commands, folders: folders.map((folder) => join(directory.path, folder)) };
  return probeFindingOf(spawnSync('bash', ['-c', probeScript(asked)]).status ?? 0);
}

const answer = async (): Promise<number | null> =>
  probeAnswerIn(await readFile(join(directory.path, "it's here/there"), 'utf8'), 'abc');

it('answers where it sees what was written, and runs what it was given', async () => {
  expect(findingWith(["it's here"], [['test', '-d', '/']])).toBeNull();
  expect(await answer()).toBe(0);
});

it('tells which folder it does not see, which it cannot write, and which command fails', async () => {
  expect(findingWith(["it's here", 'other'])).toEqual({ problem: 'unseen', index: 1 });
  const missing = [['true'], ['no-such-program', '--version']];
  expect(findingWith(["it's here"], missing)).toEqual({ problem: 'command', index: 1 });
  // For when Slurm has forgotten the exit code.
  expect(await answer()).toBe(71);
  expect(probeAnswerIn('abd 0\n', 'abc')).toBeNull();
  expect(probeFindingOf(50)).toEqual({ problem: 'unwritable', index: 0 });
  expect([0, 1, 127, 139].map(probeFindingOf)).toEqual([null, null, null, null]);
});
