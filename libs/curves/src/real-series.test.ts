import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { findCheckpointInText } from '@evalcurve/checkpoints';
import { parseMmluTask } from '@evalcurve/mmlu';
import type { Evaluation } from '@evalcurve/results';
import { safeParseResults } from '@evalcurve/results';
import { itWithFixtures } from '@evalcurve/testing';
import type { CurveEntry } from './build-curve.ts';
import { buildCurve } from './build-curve.ts';
import { chanceVerdict } from './chance-verdict.ts';
import { curveFindings } from './findings/curve-findings.ts';
import { emergenceFinding } from './findings/emergence.ts';
import { plateauFinding } from './findings/plateau.ts';
import { resultsSummarySchema } from './results-summary-schema.ts';
import { summarizeCurve } from './summarize-curve.ts';

const real = itWithFixtures(it);

real("gives the total and the standard error of the harness' own group row", (fixtures) => {
  const evaluations = [...read(join(fixtures, 'results')), ...read(join(fixtures, 'lm_eval-versions'))];
  const complete = evaluations.filter(({ evaluation }) => subjectsWithCount(evaluation) === 57);
  const checked = complete.flatMap(({ file, evaluation }) => {
    const { value, stderr } = accuracyOf(evaluation);
    return value === null || stderr === null ? [] : [{ file, evaluation, value, stderr }];
  });
  expect(checked.length).toBeGreaterThanOrEqual(20);
  for (const { file, evaluation, value, stderr } of checked) {
    const [point] = buildCurve([entry('step1', evaluation)], { task: 'mmlu' }).points;
    // Not to more places: 0.4.2 and 0.4.3 pooled by category first.
    expect({ file, score: point?.score }).toMatchObject({
      file,
      score: { value: expect.closeTo(value, 9), stderr: expect.closeTo(stderr, 4) },
    });
  }
});

real('draws the 27 checkpoints of Pythia 1.4B from files of lm_eval 0.3', (fixtures) => {
  const files = read(join(fixtures, 'series', 'pythia-v1-1.4b')).filter(({ file }) =>
    basename(file).startsWith('1.4b_step'),
  );
  const curve = buildCurve(files.map(({ file, evaluation }) => entry(basename(file), evaluation)));
  expect(curve).toMatchObject({ task: 'mmlu', metric: 'acc', chance: 0.25, numFewshot: 0, limit: null });
  expect(curve.points).toHaveLength(27);
  expect(
    curve.points.every(({ subjectsEvaluated, score }) => subjectsEvaluated === 57 && score.n === 14042),
  ).toBe(true);
  expect(curve.points.at(-1)?.score).toMatchObject({ value: expect.closeTo(0.2619285, 6), correct: 3678 });
  expect(curve.notes.map(({ kind }) => kind)).toEqual(['other-prompt']);
  expect(chanceVerdict(curve)).toMatchObject({
    ...{ kind: 'above-chance', looks: 27, lasting: 1 },
    adjustedPValue: expect.closeTo(0.016, 3),
  });
  const [, best, gain, ...others] = curveFindings(curve);
  expect(best).toMatchObject({
    kind: 'best-checkpoint',
    value: { tied: { length: 13 } },
    evidence: { test: 'unpaired' },
  });
  expect(gain).toMatchObject({ kind: 'gain', value: expect.closeTo(0.0364, 4) });
  expect(others.map(({ kind }) => kind)).toEqual(['emergence', 'emergence']);
  const summary = summarizeCurve(curve);
  expect(resultsSummarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
});

real('finds where Pythia 1.4B stops to rise, and nothing in a model at chance', (fixtures) => {
  const files = read(join(fixtures, 'series', 'pythia-v1-1.4b')).filter(({ file }) =>
    basename(file).startsWith('1.4b-5shot'),
  );
  const curve = buildCurve(files.map(({ file, evaluation }) => entry(basename(file), evaluation)));
  expect(plateauFinding(curve)?.value).toMatchObject({
    from: { checkpoint: { step: 53000 } },
    checkpoints: 10,
  });
  expect(emergenceFinding(curve, 'category')?.value[0]).toMatchObject({
    part: 'other',
    from: { checkpoint: { step: 103000 } },
  });
  const flat = read(join(fixtures, 'series', 'pythia-v0-70m'));
  const guessing = buildCurve(flat.map(({ file, evaluation }) => entry(basename(file), evaluation)));
  const findings = curveFindings(guessing);
  expect(findings.map(({ kind }) => kind)).toEqual([
    ...['chance', 'best-checkpoint', 'gain', 'emergence', 'emergence'],
  ]);
  expect(findings[0]?.value).toBe('not-distinguishable');
  expect(findings[1]).toMatchObject({ value: { tied: { length: 16 } } });
});

real('draws 143 checkpoints that lie in one folder, named only by their revision', (fixtures) => {
  const files = read(join(fixtures, 'series', 'e2lm-cruise-pythia-1b-mmlu_hs'));
  const curve = buildCurve(files.map(({ evaluation }) => entry(evaluation.revision ?? '', evaluation)));
  expect(curve).toMatchObject({ task: 'mmlu_hs', chance: 0.25 });
  expect(curve.points.map(({ checkpoint }) => checkpoint.step)).toEqual(
    Array.from({ length: 143 }, (_, index) => (index + 1) * 1000),
  );
  expect(curve.points.every(({ categories }) => Object.keys(categories).length === 0)).toBe(true);
});

// Only files since 0.4.3 tell counts, and those pool the standard error.
function subjectsWithCount({ tasks }: Evaluation): number {
  return tasks.filter(({ task, n }) => n !== null && parseMmluTask(task)?.kind === 'subject').length;
}

function accuracyOf({ tasks }: Evaluation): { value: number | null; stderr: number | null } {
  const group = tasks.find(({ task }) => task === 'mmlu');
  return group?.metrics.find(({ metric }) => metric === 'acc') ?? { value: null, stderr: null };
}

interface ReadFile {
  readonly file: string;
  readonly evaluation: Evaluation;
}

function read(folder: string): ReadFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.json'))
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const parsed = safeParseResults(readFileSync(file, 'utf8'));
      return parsed.success ? [{ file, evaluation: parsed.value }] : [];
    });
}

function entry(name: string, evaluation: Evaluation): CurveEntry {
  const checkpoint = findCheckpointInText(name);
  if (checkpoint === null) throw new Error(`no checkpoint in "${name}"`);
  return { checkpoint, evaluation };
}
