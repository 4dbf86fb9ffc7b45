import { itWithHarness } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { printedByPython } from '../__fixtures__/printed-by-python.ts';

// Integers: a sum has the same bits in whatever order a kernel makes it.
const SET_UP = `
import torch
import checked_head
from positions import pick
from same_bits import same_bits

def whole(*shape):
    return torch.randint(-4, 5, shape).float()

class Head(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(whole(500, 32))

    def forward(self, input):
        return input @ self.weight.T

class FickleHead(Head):
    def forward(self, input):
        return super().forward(input) * (1 if input.shape[1] > 5 else 1 + 2**-20)

torch.manual_seed(0)
positions = torch.tensor([[59], [40], [58], [3]])
TEXTS = whole(4, 60, 32)

class Reader:
    def __init__(self, head, most_bytes=2**28, fewest_rows=1000):
        checked_head.MOST_BYTES, checked_head.FEWEST_ROWS = most_bytes, fewest_rows
        self.head, self.checked = head, checked_head.CheckedHead(print)

    def read(self, run, texts=TEXTS):
        """Of how many positions the head computed logits, and whether they are what it gives for all."""
        rows = []
        watch = self.head.register_forward_hook(lambda _, args, output: rows.append(output.numel() // 2000))
        with torch.no_grad():
            wanted = run(self.head, texts)
            rows.clear()
            read = self.checked.read(self.head, positions, lambda: run(self.head, texts), torch.Size((4, 60)))
        watch.remove()
        print(*rows, same_bits(read.logits, pick(wanted, positions) if read.is_last else wanted))

def call(head, texts):
    return head(texts)
`;

const harnessIt = itWithHarness(it);

harnessIt('computes few positions once they were compared with all, or with a thousand and more', (harness) =>
  expect(
    printedByPython(harness, [
      `${SET_UP}
for most_bytes, fewest_rows in [(2**28, 1000), (4 * 20 * 2000, 1), (1, 40)]:
    reader = Reader(Head(), most_bytes, fewest_rows)
    reader.read(call)
    reader.read(call)
fickle = Reader(FickleHead())
fickle.read(call)
fickle.read(call)
`,
    ]),
  ).resolves.toEqual([
    ...['60 1 1 True', '1 True'],
    ...['20 1 1 True', '1 True'],
    ...['10 1 1 True', '1 True'],
    ...['60 1 True', '60 True'],
  ]),
);

harnessIt('learns nothing from numbers that every way to compute them gives', (harness) =>
  expect(
    printedByPython(harness, [
      `${SET_UP}
for nothing in [torch.zeros(4, 60, 32), torch.full((4, 60, 32), float("nan"))]:
    fickle = Reader(FickleHead())
    fickle.read(call, nothing)
    fickle.read(call)
    fickle.read(call)
`,
    ]),
  ).resolves.toEqual([...['60 1 True', '60 1 True', '60 True'], ...['60 1 True', '60 1 True', '60 True']]),
);

harnessIt(
  'leaves a model alone that makes more of its head, or less, than logits of each position',
  (harness) =>
    expect(
      printedByPython(harness, [
        `${SET_UP}
def among_all(head, texts):
    logits = head(texts)
    return logits - logits.mean(dim=1, keepdim=True)

def after_others(head, texts):
    return head(torch.cat([texts[:, :2], texts], dim=1))

def by_name(head, texts):
    return head(input=texts)

def flat(head, texts):
    return head(texts.reshape(240, 32)).reshape(4, 60, 500)

def twice(head, texts):
    return head(texts) + head(texts)

for run in [among_all, after_others, by_name, flat, twice]:
    for most_bytes in [2**28, 4 * 20 * 2000]:
        reader = Reader(Head(), most_bytes, 1)
        reader.read(run)
        reader.read(run)
`,
      ]),
    ).resolves.toEqual(
      [
        ['few would not give the same bits for this model', '60 1 1 60', '60'],
        ['few would not give the same bits for this model', '20 1 1 60', '60'],
        ['the model gives other positions than it was given', '62 62', '62'],
        ['the head is given something else than one vector a position', '62', '62'],
        ['the model calls its head otherwise than once', '60 60', '60'],
        ['the head is given something else than one vector a position', '60', '60'],
        ['the head is given something else than one vector a position', '60 60', '60'],
        ['the head is given something else than one vector a position', '60', '60'],
        ['the model calls its head otherwise than once', '60 60 60 60', '60 60'],
        ['the model makes something else of what its head gives', '20 20 60 60', '60 60'],
      ].flatMap(([reason, first, second]) => [
        expect.stringContaining(`the head computes all positions: ${reason ?? ''}`),
        `${first ?? ''} True`,
        `${second ?? ''} True`,
      ]),
    ),
);
