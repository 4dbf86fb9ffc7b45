import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { InterruptedError, runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { itWithSlurm, startSlurm, testDirectory, until, type TestDirectory } from '@evalcurve/testing';
import { sharedCluster } from '../__fixtures__/shared-cluster.ts';
import { runEvaluationCommand } from '../run-evaluation-command.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

// What stands for a cluster that gives no answer to a submission: real ones answer in time.
async function clusterWith(sbatch: string, squeue: string): Promise<void> {
  const program = (text: string): string => `#!/bin/bash\ncd "$HOME"\n${text}\n`;
  const unanswered =
    'echo "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation" >&2; exit 1';
  directory = await testDirectory({
    'bin/scontrol': program("echo 'MaxArraySize = 1001'"),
    'bin/sbatch': program(`[ "$1" = --test-only ] && exit; echo >> submitted; ${sbatch} ${unanswered}`),
    'bin/squeue': program(`[ ! -e submitted ] && echo '{"jobs": []}' && exit; ${squeue}`),
  });
}

interface Submit {
  readonly signal?: AbortSignal;
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function submit({ signal = new AbortController().signal, words = [], env = {} }: Submit) {
  const { path } = directory;
  const own = { ...env, HOME: path, PATH: `${path}/bin:${env['PATH'] ?? '/usr/bin:/bin'}` };
  const { context, stderr } = captureContext({ cwd: path, env: own, signal });
  const demo = ['--preset', 'demo', '--engine', 'embedded', '--on', 'slurm', '--output', 'results'];
  const argv = [...demo, ...words];
  const code = await runTool({ name: 'run-evaluation', commands: runEvaluationCommand, argv, context });
  return { code, output: stderr() };
}

const submissions = async (): Promise<string[]> =>
  readdir(join(directory.path, 'results/.evalcurve/slurm')).catch(() => []);

it.each([
  ['nobody can tell', 'echo "squeue: error: nothing works" >&2; exit 1'],
  ['Slurm does not tell of it', `echo '{"jobs": []}'`],
])('keeps what it has written down where %s whether it was taken', async (_, squeue) => {
  await clusterWith('', squeue);
  const { code, output } = await submit({});
  expect(output).toMatch(
    /^✗ it is not known whether Slurm has taken the tasks: sbatch: Batch job sub.* timed/mu,
  );
  expect(output).toMatch(/^ {2}Give the same command again once Slurm answers \(scontrol ping\)/mu);
  expect(output).not.toContain('Nothing was submitted');
  expect(code).toBe(1);
  expect(await submissions()).toHaveLength(1);
});

it('finds what Slurm has taken, also where Ctrl+C comes meanwhile', async () => {
  const job = `{"job_id": 8, "array_job_id": 8, "array_task_id": null, "array_task_string": "0-15", "comment": "'$comment'",
    "job_state": "PENDING", "start_time": 0, "submit_time": 1795662008}`;
  await clusterWith(
    'while [ ! -e go ]; do sleep 0.1; done;',
    `comment=$(grep -ho 'evalcurve:[0-9a-f]*' results/.evalcurve/slurm/*/evaluate.sbatch | head -n 1)
    echo '{"jobs": [${job}]}'`,
  );
  const stop = new AbortController();
  const submitted = submit({ signal: stop.signal });
  await until(async () => (await readdir(directory.path)).includes('submitted'));
  stop.abort(new InterruptedError('SIGINT'));
  await writeFile(join(directory.path, 'go'), '');
  const { code, output } = await submitted;
  expect(output).toMatch(/^Submitted job 8: 16 tasks\.\n[^]*^The tasks go on\./mu);
  expect(code).toBe(130);
});

const cluster = sharedCluster(() => startSlurm({ nodes: 1 }));

itWithSlurm(it)('finds what a real controller has taken that was held up meanwhile', async () => {
  const slurm = await cluster();
  // Its commands wait for ten seconds else.
  await appendFile(slurm.env.SLURM_CONF, 'MessageTimeout=5\n');
  directory = await testDirectory({
    'bin/sbatch': `#!/bin/bash
      PATH=\${PATH#*:}; [ "$1" = --test-only ] && exec sbatch "$@"
      pid=$(cat "\${SLURM_CONF%/*}/../pid/slurmctld.pid"); kill -STOP "$pid"
      sbatch "$@"; code=$?; kill -CONT "$pid"; exit $code`,
  });
  const words = ['--submit-only', '--sbatch-option', 'hold'];
  const { code, output } = await submit({ words, env: slurm.env });
  expect(output).toMatch(/^Submitted job \d+: 16 tasks\.\nWhen all are over job \d+ says what is missing/mu);
  expect(code).toBe(0);
});
