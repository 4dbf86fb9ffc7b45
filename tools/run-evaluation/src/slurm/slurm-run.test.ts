import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithSlurm, startHub, until, writeCheckpointRun } from '@evalcurve/testing';
import { checkpointIds, documented, holdAt, openLoginNode } from '../__fixtures__/login-node.ts';
import { sharedCluster } from '../__fixtures__/shared-cluster.ts';

const IDS = checkpointIds(27);
const SLURM = ['--on', 'slurm', '--cpus-per-task', '2'];

const itOnSlurm = itWithSlurm(it);
const sitDown = sharedCluster(() => openLoginNode({ nodes: 4, ids: IDS }));

itOnSlurm('answers on four nodes what it answers at home, and submits once where asked twice', async () => {
  const { flags, run, published, answers, logs } = await sitDown();
  const words = [...flags, '--limit', '1'];
  const far = [...words, ...SLURM, '--output', 'results_far'];
  const dry = await run(...far, '--dry-run');
  expect(dry.output).toMatch(
    /task 26 {3}iter_0054000\n\n#!\/bin\/bash\n#SBATCH --job-name=evalcurve-results_far\n/u,
  );
  expect(await published('results_far')).toEqual([]);

  const [first, second] = await Promise.all([run(...far), run(...far)]);
  const [winner, loser] = first.output.includes('Submitted') ? [first, second] : [second, first];
  const ALL = 'All 27 checkpoints are evaluated.\n';
  expect(winner.output).toMatch(/^Submitted job \d+: 27 tasks\.$/mu);
  expect(winner.output).toContain(ALL);
  expect(winner.code).toBe(0);
  // It comes while the other submits, or after that.
  const refusal = documented('is being written by another sweep');
  const underWay = documented('Nothing to submit: what is left waits or runs already.');
  expect(loser.output).not.toContain('Submitted');
  expect(loser.output).toContain(loser.code === 2 ? refusal : underWay);
  expect([0, 2]).toContain(loser.code);
  expect(loser.output.includes(ALL)).toBe(loser.code === 0);
  const nodes = new Set(Array.from((await logs('results_far')).matchAll(/ on (n\d),/gu), ([, on]) => on));
  expect([...nodes].sort()).toEqual(['n1', 'n2', 'n3', 'n4']);

  expect((await run(...words, '--output', 'results_near')).code).toBe(0);
  const there = await answers('results_far');
  expect(Object.keys(there)).toHaveLength(27 * 57);
  expect(there).toEqual(await answers('results_near'));
});

itOnSlurm('fetches before it submits, so that no node needs the network', async () => {
  const { directory, flags, start, filesIn } = await sitDown();
  const ids = IDS.slice(0, 3);
  const { branches } = await writeCheckpointRun({
    ...{ directory: join(directory.path, 'hub'), layout: 'subfolder', tokenizerAt: 'root', ids },
  });
  const hub = await startHub({ models: { 'some/model': { branches } }, datasets: {} });
  const asked = [...flags, '--model', 'some/model', '--endpoint', hub.url, '--limit', '1'];
  const words = [...asked, '--output', 'results_hub', ...SLURM, '--checkpoints-per-task', '2'];
  const sweep = start(...words);
  await until(() => sweep.output().includes('Submitted'));
  await hub.stop();
  const { output, code } = await sweep.ended;
  expect(output).toMatch(/iter_0006000 {2}fetched.*\nSubmitted job \d+: 2 tasks\.\n.*All 3 checkpoints/su);
  expect(code).toBe(0);
  // Deleted after their evaluation, as at home, with all that kept them.
  await until(async () => (await filesIn('.cache/evalcurve/checkpoints')).length === 0);
  await until(async () =>
    (await filesIn('results_hub/.evalcurve/slurm')).some((name) => name.endsWith('/over')),
  );
});

const TOKEN = 'hf_nobody-else-may-read-this';

// What everybody on the cluster may read.
async function expectNoToken(results: string, output: string): Promise<void> {
  const { slurm, directory } = await sitDown();
  const folder = join(directory.path, results, '.evalcurve/slurm');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
  const jobs = Array.from(output.matchAll(/\bjob (\d+)/gu), ([, id]) => id ?? '');
  const shown = jobs.flatMap((id) => [
    slurm.call('scontrol', 'show', 'job', '-dd', id),
    slurm.call('scontrol', 'write', 'batch_script', id, '-'),
  ]);
  const all = await Promise.all([...texts, ...shown]);
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['evaluate.sbatch', 'task-0.log']));
  expect(jobs).toHaveLength(2);
  expect(all.filter((text) => text.includes(TOKEN))).toEqual([]);
}

itOnSlurm('fetches on the nodes, too, by a token that is written nowhere', async () => {
  const { directory, flags, runWith, filesIn } = await sitDown();
  const ids = IDS.slice(0, 3);
  const { branches } = await writeCheckpointRun({
    ...{ directory: join(directory.path, 'closed'), layout: 'subfolder', tokenizerAt: 'root', ids },
  });
  const hub = await startHub({ models: { 'closed/model': { branches, token: TOKEN } }, datasets: {} });
  const env = { HF_TOKEN: TOKEN, HF_ENDPOINT: hub.url };
  const words = [...flags, ...SLURM, '--model', 'closed/model', '--endpoint', hub.url, '--limit', '1'];
  const evaluate = async (download: string) =>
    runWith(env, ...words, '--output', `results_${download}`, '--download', download);
  const [here, there] = [await evaluate('on-login'), await evaluate('on-node')];
  await hub.stop();
  expect([here, there].map(({ output }) => output.includes('fetched'))).toEqual([true, false]);
  for (const { output, code } of [here, there]) {
    expect(output).toMatch(/^Submitted job \d+: 3 tasks\.\n[^]*All 3 checkpoints are evaluated\.\n/mu);
    expect(code).toBe(0);
  }
  expect((await filesIn('results_on-node')).filter((name) => name.endsWith('/located.json'))).toEqual([]);
  await until(async () => (await filesIn('.cache/evalcurve/checkpoints')).length === 0);
  await expectNoToken('results_on-login', here.output);
  await expectNoToken('results_on-node', there.output);
});

itOnSlurm('leaves the tasks running when it is interrupted, each with a GPU of its own', async () => {
  const { directory, start, flags, run, published } = await sitDown();
  const root = join(directory.path, 'results_go');
  const some = ['--checkpoints', IDS.slice(0, 2).join(','), '--output', 'results_go'];
  const words = [
    ...flags,
    ...some,
    '--on',
    'slurm',
    '--gpus-per-task',
    '1',
    '--sbatch-option',
    'nodelist=n3',
  ];
  const sweep = start(...words);
  const tasks = await Promise.all(IDS.slice(0, 2).map((id) => holdAt(id, root)));
  const devices = tasks.map(async ({ pid }) => {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
    return /\0CUDA_VISIBLE_DEVICES=(?<device>[^\0]*)/u.exec(environment)?.groups?.['device'];
  });
  expect((await Promise.all(devices)).sort()).toEqual(['0', '1']);
  await until(() => sweep.output().match(/running on n3\n/gu)?.length === 2);
  sweep.child.kill('SIGINT');
  const { output, code } = await sweep.ended;
  expect(output).toMatch(/The tasks go on\.[^]*\nCancel them: cancel-sweep results_go\nInterrupted\.\n$/u);
  expect(code).toBe(130);
  const again = start(...words);
  const underWay = documented('Nothing to submit: what is left waits or runs already.');
  await until(() => again.output().includes(underWay));
  expect(await published('results_go')).toEqual([]);
  expect((await run(...words, '--dry-run')).output).toContain(underWay);
  for (const { release } of tasks) release();
  const ended = await again.ended;
  expect(ended.output).toMatch(/Nothing to submit[^]*All 2 checkpoints are evaluated\.\n/u);
  expect(ended.code).toBe(0);
  const nothing = /\n\nNothing to do: everything was evaluated before\.\n(?:Next: .*\n)?$/u;
  for (const how of [[], ['--dry-run'], ['--submit-only']]) {
    const { output: told } = await run(...words, ...how);
    expect(told).toMatch(nothing);
    expect(told).not.toContain('Nothing to submit');
  }
});

itOnSlurm('says at once what the cluster can never run, and leaves nothing behind', async () => {
  const { flags, run, slurm, directory } = await sitDown();
  const words = [...flags, '--on', 'slurm'];
  const refused = await Promise.all(
    [
      ['--cpus-per-task', '64'],
      ['--gpus-per-task', '3'],
      ['--partition', 'nope'],
    ].map((asked, index) => run(...words, ...asked, '--output', `results_never${index}`)),
  );
  const never = expect.stringContaining(documented('Requested node configuration is not available'));
  expect(refused.map(({ output }) => /^✗ sbatch: .*$/mu.exec(output)?.[0])).toEqual([
    never,
    never,
    expect.stringMatching(/^✗ sbatch: .*invalid partition specified: nope/u),
  ]);
  expect(refused.map(({ code }) => code)).toEqual([2, 2, 2]);
  expect((await readdir(directory.path)).filter((name) => name.startsWith('results_never'))).toEqual([]);
  const names = [0, 1, 2].map((index) => `evalcurve-results_never${index}`);
  expect(await slurm.call('squeue', '-h', '-n', names.join(','))).toBe('');
});
