import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import { parseResults, safeParseResults } from './parse-results.ts';

const real = itWithFixtures(it);

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

function problemsIn(folder: string): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const name of jsonFiles(folder)) {
    const parsed = safeParseResults(readFileSync(join(folder, name), 'utf8'), { path: name });
    if (!parsed.success) problems[basename(name)] = parsed.error.tool ?? parsed.error.problem;
  }
  return problems;
}

real('reads every results file that is one of lm_eval', (fixtures) => {
  expect(problemsIn(join(fixtures, 'results'))).toEqual({
    'results-2025-03-06-T9-18-05.json': 'hand (scores without versions or config)',
    'results_2025-03-05T00-33-06.json': 'hand (scores without versions or config)',
    'Tr1-13B-harness-eval.json': 'hand (scores without versions or config)',
    'bslmeval.json': "BigScience's bslmeval",
    'phi3-samples_10-chat-gpu.json': "lm_eval's leaderboard tests",
  });
  expect(problemsIn(join(fixtures, 'lm_eval-versions'))).toEqual({});
});

real('takes no file of another tool for one of lm_eval', (fixtures) => {
  const folder = join(fixtures, 'other-format');
  expect(Object.keys(problemsIn(folder))).toHaveLength(jsonFiles(folder).length);
  for (const series of ['e2lmc', 'dclm', 'bigscience']) {
    const files = jsonFiles(join(fixtures, 'series', series));
    expect(Object.keys(problemsIn(join(fixtures, 'series', series)))).toHaveLength(files.length);
  }
});

real('says of each broken file how it is broken', (fixtures) => {
  expect(problemsIn(join(fixtures, 'broken'))).toEqual({
    'lm_eval_results.json': 'cut-off',
    'result.json': 'not-json',
    'stabilityai-stablelm-3b-4e1t-commflan-spanish-instruct.json': 'cut-off',
  });
});

// What each release's own file tells; from 0.4.9 the version is that of the package that was installed.
const VERSIONS: Readonly<Record<string, string>> = {
  'v0.4.0': '0.4.0',
  'v0.4.1': '0.4.0',
  'v0.4.2': '0.4.2',
  'v0.4.3': '0.4.3',
  'v0.4.4': '0.4.4',
  'v0.4.5': '0.4.4',
  'v0.4.7': '0.4.4',
  'v0.4.8': '0.4.4',
  'v0.4.9': '0.4.13',
  'v0.4.13': '0.4.13',
};

real('reads the same evaluation alike from every release', (fixtures) => {
  for (const [release, version] of Object.entries(VERSIONS)) {
    const folder = join(fixtures, 'lm_eval-versions', release);
    const [name = ''] = jsonFiles(folder);
    const evaluation = parseResults(readFileSync(join(folder, name), 'utf8'), { path: name });
    const total = evaluation.tasks.find(({ task }) => task === 'mmlu');
    expect([release, evaluation.harnessVersion.value]).toEqual([release, version]);
    expect(evaluation).toMatchObject({ numFewshot: 0, limit: 3, tasks: { length: 62 } });
    expect([...(total?.members ?? [])].sort()).toEqual([
      'mmlu_humanities',
      'mmlu_other',
      'mmlu_social_sciences',
      'mmlu_stem',
    ]);
    expect([null, 171]).toContain(total?.n ?? null);
  }
});

real('scores of groups are those of their members weighted by questions', (fixtures) => {
  const folder = join(fixtures, 'lm_eval-versions', 'v0.4.12');
  const [name = ''] = jsonFiles(folder);
  const { tasks } = parseResults(readFileSync(join(folder, name), 'utf8'));
  const leaves = tasks.filter(({ members }) => members.length === 0);
  const correct = leaves.reduce((sum, { metrics, n }) => sum + (metrics[0]?.value ?? NaN) * (n ?? NaN), 0);
  expect(correct / 171).toBeCloseTo(tasks.find(({ task }) => task === 'mmlu')?.metrics[0]?.value ?? NaN, 12);
});
