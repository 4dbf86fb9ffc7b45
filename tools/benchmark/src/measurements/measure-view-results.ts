import { join } from 'node:path';
import { writeResultsTree } from '../made/write-results-tree.ts';
import { measureProcess } from '../measure-process.ts';
import type { Measurement } from '../measurement.ts';
import { WORKSPACE_DIRECTORY } from '../package-directory.ts';
import { spreadOf } from '../spread-of.ts';

/** The whole of `view-results` on 27 checkpoints of 57 subjects, results files only. */
export const measureViewResults: Measurement = async ({ directory, pairs, python, signal }) => {
  await writeResultsTree(directory);
  const program = join(WORKSPACE_DIRECTORY, 'tools', 'view-results', 'bin.js');
  const command = [process.execPath, program, directory];
  const seconds = [];
  for (let run = 0; run <= pairs; run += 1) {
    const { wallSeconds } = await measureProcess({ python, cwd: directory, signal, command });
    // The first one warms the caches.
    if (run > 0) seconds.push(wallSeconds);
  }
  return [
    {
      what: '`view-results`, 27 checkpoints × 57 subjects, wall',
      unit: 'seconds',
      ours: spreadOf(seconds),
      theirs: null,
      ratio: null,
      target: { of: 'ours', most: 0.5 },
    },
  ];
};
