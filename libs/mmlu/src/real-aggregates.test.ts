import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import { microAverage } from './micro-average.ts';
import { MMLU_SUBJECTS } from './mmlu-subjects.ts';
import { parseMmluTask } from './parse-mmlu-task.ts';
import { pooledStandardError } from './pooled-standard-error.ts';
import { subjectOfTask } from './subject-of-task.ts';

interface Results {
  readonly file: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Questions of a subject that were asked. */
  readonly sizeOf: (task: string) => number;
  /** Since 0.4.3, and so after the pooled standard error came. */
  readonly tellsSizes: boolean;
}

const real = itWithFixtures(it);

real(
  "gives the very total that lm_eval wrote wherever all 57 subjects and the group's row are there",
  (fixtures) => {
    const complete = readAll(fixtures).filter(({ rows }) => totalOf(rows) && subjectsOf(rows).length === 57);
    expect(complete.length).toBeGreaterThanOrEqual(24);
    for (const { file, rows, sizeOf } of complete) {
      const micro = microAverage(subjectsOf(rows).map(({ key, score }) => ({ score, n: sizeOf(key) })));
      expect({ file, micro }).toEqual({ file, micro: expect.closeTo(totalOf(rows)?.score ?? NaN, 6) });
    }
  },
);

real('gives the standard error that lm_eval wrote since 0.4.2', (fixtures) => {
  const complete = readAll(fixtures).filter(
    ({ rows, tellsSizes }) => tellsSizes && subjectsOf(rows).length === 57,
  );
  const checked = complete.filter(({ rows }) => typeof totalOf(rows)?.stderr === 'number');
  expect(checked.length).toBeGreaterThanOrEqual(20);
  for (const { file, rows, sizeOf } of checked) {
    const parts = subjectsOf(rows).map(({ key, stderr }) => ({ stderr, n: sizeOf(key) }));
    const stderr = pooledStandardError(parts);
    // Not to more places: 0.4.3 pooled by category first.
    expect({ file, stderr }).toEqual({ file, stderr: expect.closeTo(totalOf(rows)?.stderr ?? NaN, 4) });
  }
});

function readAll(fixtures: string): Results[] {
  return ['results', 'lm_eval-versions'].flatMap((folder) =>
    readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => read(join(fixtures, folder, file)) ?? []),
  );
}

// Not every fixture is JSON that JavaScript reads (bare NaN): those are not of this test.
function read(file: string): Results | null {
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly results?: Results['rows'];
      readonly 'n-samples'?: Readonly<Record<string, { readonly effective?: number }>>;
      readonly config?: { readonly limit?: number | null };
    };
    const { results: rows, 'n-samples': sizes, config } = parsed;
    const sizeOf = (task: string): number =>
      sizes?.[task]?.effective ??
      config?.limit ??
      MMLU_SUBJECTS[subjectOfTask(task) ?? 'anatomy'].testQuestions;
    return rows ? { file, rows, sizeOf, tellsSizes: sizes !== undefined } : null;
  } catch {
    return null;
  }
}

interface Row {
  readonly key: string;
  readonly score: number;
  readonly stderr: number | null;
}

function subjectsOf(rows: Results['rows']): Row[] {
  return rowsOf(rows, 'subject');
}

function totalOf(rows: Results['rows']): Row | undefined {
  return rowsOf(rows, 'total').at(0);
}

function rowsOf(rows: Results['rows'], kind: 'subject' | 'total'): Row[] {
  return Object.entries(rows).flatMap(([key, row]) => {
    const [score, stderr] = [row['acc,none'], row['acc_stderr,none']];
    if (parseMmluTask(key)?.kind !== kind || typeof score !== 'number') return [];
    return [{ key, score, stderr: typeof stderr === 'number' ? stderr : null }];
  });
}
