import { join } from 'node:path';
import { compareUsages } from '../compare-usages.ts';
import { installMatplotlib } from '../install-matplotlib.ts';
import { writeResultsTree } from '../made/write-results-tree.ts';
import { measureProcess } from '../measure-process.ts';
import type { Measurement } from '../measurement.ts';
import { PACKAGE_DIRECTORY, WORKSPACE_DIRECTORY } from '../package-directory.ts';
import { runInTurn } from '../run-in-turn.ts';

const TARGET = { of: 'ratio', most: 0.5 } as const;

/** The whole of `plot-results` against a script that draws the same picture in matplotlib from the same files. */
export const measurePlotResults: Measurement = async (context) => {
  const { directory, pairs, python, signal } = context;
  const matplotlib = context.matplotlibPython ?? (await installMatplotlib(context));
  const results = join(directory, 'results');
  await writeResultsTree(results);
  const run = (...command: readonly string[]) => measureProcess({ python, cwd: directory, signal, command });
  const program = join(WORKSPACE_DIRECTORY, 'tools', 'plot-results', 'bin.js');
  const script = join(PACKAGE_DIRECTORY, 'python', 'plot_results.py');
  const { ours, theirs } = await runInTurn({
    ours: () => run(process.execPath, program, results, '--output', 'ours.png'),
    theirs: () => run(matplotlib, script, results, 'theirs.png'),
    pairs,
  });
  const what = '`plot-results` / the same chart in matplotlib';
  return compareUsages({ ours, theirs }, { what, target: TARGET });
};
