import { join } from 'node:path';
import { compareUsages } from '../compare-usages.ts';
import { measureProcess } from '../measure-process.ts';
import type { Measurement } from '../measurement.ts';
import { WORKSPACE_DIRECTORY } from '../package-directory.ts';
import { runInTurn } from '../run-in-turn.ts';

const TOOLS = [
  ...['start', 'quick-test', 'run-evaluation', 'view-results'],
  ...['plot-results', 'view-questions', 'setup'],
];
const TARGET = { of: 'ratio', most: 3 } as const;

/** `--help` of each tool against a Node that does nothing: what a person waits for before anything happens. */
export const measureHelp: Measurement = async ({ directory, pairs, python, signal }) => {
  const run = (...words: readonly string[]) =>
    measureProcess({ python, cwd: directory, signal, command: [process.execPath, ...words] });
  const rows = [];
  for (const tool of TOOLS) {
    const program = join(WORKSPACE_DIRECTORY, 'tools', tool, 'bin.js');
    const { ours, theirs } = await runInTurn({
      ours: () => run(program, '--help'),
      theirs: () => run('-e', '0'),
      pairs,
    });
    const what = `\`${tool} --help\` / \`node -e 0\``;
    rows.push(...compareUsages({ ours, theirs }, { what, target: TARGET }));
  }
  return rows;
};
