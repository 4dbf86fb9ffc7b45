import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { itWithHarness } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { pythonOfProgram } from './program-python.ts';
import { pythonScript } from './python-script.ts';

const PROGRAM = `
import sys
sys.path.insert(0, sys.argv[1])
from read_includes_once import read_includes_once
from lm_eval.tasks import TaskManager

def index():
    entries = getattr(TaskManager(), "_index", {})
    return [(name, vars(entry) if hasattr(entry, "__dict__") else repr(entry)) for name, entry in entries.items()]

plain = index()
read_includes_once()
print(len(plain) > 1000, index() == plain)
`;

itWithHarness(it)(
  'leaves what lm_eval knows of its tasks as it is',
  async (harness) => {
    const python = await pythonOfProgram(harness, process.env);
    if (python === null) throw new TypeError(`${harness} is run by no Python that can be found`);
    const { stdout } = await promisify(execFile)(
      python,
      ['-c', PROGRAM, dirname(pythonScript('run_harness'))],
      {
        env: { ...process.env, HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1' },
      },
    );
    expect(stdout.trim()).toBe('True True');
  },
  120_000,
);
