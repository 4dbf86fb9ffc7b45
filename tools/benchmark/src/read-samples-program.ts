import { readSampleBatches } from '@evalcurve/results-tree';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// A program of its own, so that its time and memory are those of reading samples and nothing else.
const [directory = '.'] = process.argv.slice(2);
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.jsonl'),
);
let samples = 0;
let correct = 0;
for (const file of files) {
  for await (const batch of readSampleBatches(join(directory, file), {
    hashes: false,
    continuations: false,
  })) {
    samples += batch.length;
    for (const { metrics } of batch) correct += metrics['acc'] ?? 0;
  }
}
process.stdout.write(`${JSON.stringify({ samples, correct })}\n`);
