import { itWithHarness } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { pythonOfProgram } from '../program-python.ts';
import { pythonScript } from '../python-script.ts';

const PROGRAM = `
import sys
sys.path.insert(0, sys.argv[1])
import torch
import checked_head
from same_bits import same_bits

torch.manual_seed(0)
body, head = torch.nn.Linear(8, 32), torch.nn.Linear(32, 500, bias=False)
texts = torch.randn(4, 60, 8)
positions = torch.tensor([[59], [40], [58], [3]])

def try_twice(most_bytes, after=lambda logits: logits):
    checked_head.MOST_BYTES = most_bytes
    checked = checked_head.CheckedHead(print)
    rows = []
    watch = head.register_forward_hook(lambda _, args, output: rows.append(output.shape[1]))
    run = lambda: after(head(body(texts)))
    with torch.no_grad():
        logits = [checked.logits(head, positions, run, texts.shape[:2])[0] for _ in range(2)]
        watch.remove()
        wanted = run()
    wanted = [wanted, checked_head.pick(wanted, positions)]
    print(max(rows), rows[-1], *(any(same_bits(found, want) for want in wanted) for found in logits))

try_twice(2**28)
try_twice(4 * 500 * 4 * 20)
try_twice(4 * 500 * 4 * 20, lambda logits: logits - logits.mean(dim=1, keepdim=True))
`;

itWithHarness(it)(
  'computes few positions once they were compared with more, and all where it must',
  async (harness) => {
    const python = await pythonOfProgram(harness, process.env);
    if (python === null) throw new TypeError(`${harness} is run by no Python that can be found`);
    const folder = dirname(pythonScript('worker'));
    const { stdout } = await promisify(execFile)(python, ['-c', PROGRAM, folder]);
    expect(stdout.trim().split('\n')).toEqual([
      '60 1 True True',
      '20 1 True True',
      'the head computes all positions: few would not give the same bits for this model',
      '60 60 True True',
    ]);
  },
  60_000,
);
