import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { checkReportSchema } from '@evalcurve/forensics';
import { itWithFixtures } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkResultsCommand } from './check-results-command.ts';

const real = itWithFixtures(it);

async function check(cwd: string, folders: readonly string[]) {
  const { context, stdout } = captureContext({ cwd });
  const argv = [...folders, '--json'];
  const code = await runTool({ name: 'check-results', commands: checkResultsCommand, argv, context });
  if (stdout() === '') return { code, found: [] };
  const { series } = checkReportSchema.parse(JSON.parse(stdout()));
  const found = series.map(({ numFewshot, checkpoints, findings }) => [
    ...[numFewshot, checkpoints.length],
    ...findings.map(({ kind, where }) => `${kind} ${where.checkpoints.join(' ')}`.trim()),
  ]);
  return { code, found };
}

// The table in docs/packages/check-results.md.
const SERIES = {
  'e2lm-cruise-pythia-1b-mmlu_hs': [[0, 143]],
  'pythia-v0-70m': [[5, 15]],
  'pythia-v1-1.4b': [
    [
      ...[0, 27],
      'mixed-batch-sizes step0 step1 step2 step4 step8 step16 step32 step64 step128 step256 step512 step1000',
    ],
    [5, 15],
  ],
  'pythia-v1-70m-0.25MtokBS': [[5, 14, 'gap step1064000']],
  'rerun-same-model': [[0, 1]],
  ...{ bigscience: [], dclm: [], e2lmc: [] },
};

real(
  'says of every real series what is wrong with it, and of healthy ones nothing',
  async (fixtures) => {
    const folder = join(fixtures, 'series');
    const names = await readdir(folder);
    const found = names.sort().map(async (name) => [name, (await check(folder, [name])).found] as const);
    expect(Object.fromEntries(await Promise.all(found))).toEqual(SERIES);
  },
  60_000,
);

real('cannot read what other programs wrote', async (fixtures) => {
  expect((await check(join(fixtures, 'series'), ['dclm'])).code).toBe(2);
  expect((await check(fixtures, ['broken'])).code).toBe(2);
});

// The folders hold one samples file of 57, which is found to be so where the harness tells the tasks' questions.
real(
  'knows the defects of the releases of lm_eval',
  async (fixtures) => {
    const folder = join(fixtures, 'lm_eval-versions');
    const names = (await readdir(folder)).filter((name) => name.startsWith('v0') || name.startsWith('edge'));
    const found = names.sort().map(async (name): Promise<[string, string[]]> => {
      const findings = (await check(folder, [name])).found.flatMap((series) => series.slice(2).map(String));
      const kinds = findings.map((finding) => finding.split(' ', 1)[0] ?? '');
      return [name, kinds.filter((kind) => kind !== 'short-samples')];
    });
    const affected = (await Promise.all(found)).filter(([, kinds]) => kinds.length > 0);
    expect(Object.fromEntries(affected)).toEqual({
      'edge-json-output-path-v0.4.13': ['nan-log-likelihoods'],
      'edge-nan-model-v0.4.13': ['nan-log-likelihoods'],
      'v0.4.0': ['harness-group-stderr'],
      'v0.4.1': ['harness-group-stderr'],
      'v0.4.2': ['harness-prompt'],
      'v0.4.3': ['harness-prompt'],
    });
  },
  60_000,
);
