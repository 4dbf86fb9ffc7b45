import { readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { itWithHarness, testDirectory, writeCheckpointRun } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { runEvaluationCommand } from './run-evaluation-command.ts';

itWithHarness(it)(
  'shares no prefixes with an lm_eval that cannot be kept, and writes nothing',
  async (program) => {
    const directory = await testDirectory({
      'old/lm_eval/__main__.py': '',
      'old/pyproject.toml': '[project]\nname = "lm_eval"\nversion = "0.4.7"\n',
    });
    // Its Python is that of the harness of these tests.
    await symlink(dirname(dirname(program)), join(directory.path, 'old', '.venv'));
    await writeCheckpointRun({
      directory: join(directory.path, 'run'),
      layout: 'directory',
      ids: ['iter_0002000'],
    });
    const env = { HOME: directory.path, PATH: process.env['PATH'] };
    const { context, stderr } = captureContext({ cwd: directory.path, env });
    const exitCode = await runTool({
      ...{ name: 'run-evaluation', commands: runEvaluationCommand, context },
      argv: '--model run --harness old --batch-size 16 --num-fewshot 5 --share-prefix --output out'.split(
        ' ',
      ),
    });
    expect(stderr()).toContain('--share-prefix: only a process that is kept for all checkpoints can do so');
    expect(stderr()).toContain('it is for lm_eval 0.4.9.1 to 0.4.13, and this is 0.4.7');
    expect(exitCode).toBe(2);
    expect(await readdir(directory.path)).not.toContain('out');
    await directory.remove();
  },
  60_000,
);
