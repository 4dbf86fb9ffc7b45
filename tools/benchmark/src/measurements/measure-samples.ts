import { join } from 'node:path';
import { compareUsages } from '../compare-usages.ts';
import { writeSampleFiles } from '../made/write-sample-files.ts';
import { measureProcess } from '../measure-process.ts';
import type { Measurement } from '../measurement.ts';
import { NotMeasuredError } from '../not-measured-error.ts';
import { PACKAGE_DIRECTORY } from '../package-directory.ts';
import { runInTurn } from '../run-in-turn.ts';
import { spreadOf } from '../spread-of.ts';

const QUESTIONS = 94;

/** Reading the samples of 27 checkpoints in one process, against Python's json on the same files. */
export const measureSamples: Measurement = async ({ directory, pairs, python, signal }) => {
  const { bytes } = await writeSampleFiles({ directory, questions: QUESTIONS });
  const run = (...command: readonly string[]) =>
    measureProcess({ python, cwd: directory, signal, command: [...command, directory] });
  const { ours, theirs } = await runInTurn({
    ours: () =>
      run(process.execPath, join(PACKAGE_DIRECTORY, 'bundle', 'program', 'read-samples-program.js')),
    theirs: () => run(python, join(PACKAGE_DIRECTORY, 'python', 'read_samples.py')),
    pairs,
  });
  const counts = new Set([...ours, ...theirs].map(({ stdout }) => stdout.replaceAll(/\s/gu, '')));
  if (counts.size !== 1) {
    throw new NotMeasuredError('both sides read other samples', { hint: [...counts].join(' ') });
  }
  const what = `Reading 27 × 57 samples files, ${(bytes / 1e6).toFixed(0)} MB`;
  return [
    ...compareUsages(
      { ours, theirs },
      { what: `${what} / Python's \`json\``, target: { of: 'ratio', most: 0.25 } },
    ),
    {
      what: `${what}, peak memory`,
      unit: 'bytes',
      ours: spreadOf(ours.map(({ peakBytes }) => peakBytes)),
      theirs: null,
      ratio: null,
      target: { of: 'ours', most: 200e6 },
    },
  ];
};
