import { seededRandom } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { blockInputs, INPUT, outputRowsInput } from '../graph/graph-values.ts';
import { planRuns } from './plan-runs.ts';
import type { PlannedRun } from './plan-run.ts';
import type { RunLimits } from './slice-stream.ts';
import type { TokenSequence } from './token-sequence.ts';

const ROOMY: RunLimits = { tokens: 1024, scored: 1000, sequences: Infinity };

/** Asks for the token after the last. */
const sequence = (tokens: readonly number[], request: number): TokenSequence => ({
  tokens,
  questions: [{ position: tokens.length - 1, target: 7, request }],
});

function numbers(run: PlannedRun, name: string): number[] {
  return Array.from(run.inputs[name]?.data ?? [], Number);
}

/** For each row of a run the tokens that it may look at, itself last: followed through pools and blocks. */
function* textsOf(runs: Iterable<PlannedRun>) {
  let past: number[] = [];
  for (const run of runs) {
    const tokens = numbers(run, INPUT.tokens);
    const pool = [...past, ...tokens];
    const seen = ['near', 'far'].flatMap((group) => {
      const names = blockInputs(group);
      const [blocks = 0, width = 0] = run.inputs[names.queryRows]?.shape ?? [];
      const depth = run.inputs[names.keyRows]?.shape[1] ?? 0;
      const [positions, keys, keyPositions] = [names.queryPositions, names.keyRows, names.keyPositions].map(
        (name) => numbers(run, name),
      );
      return Array.from({ length: blocks * width }, (_, query) => {
        const block = Math.floor(query / width);
        return (keys ?? [])
          .slice(block * depth, (block + 1) * depth)
          .filter((_, key) => (keyPositions?.[block * depth + key] ?? 0) <= (positions?.[query] ?? 0))
          .map((row) => pool[row]);
      });
    });
    const texts = numbers(run, outputRowsInput('all')).map((row) => seen[row] ?? []);
    yield { run, tokens, texts, scored: numbers(run, INPUT.scoredRows) };
    past = numbers(run, INPUT.keptRows).map((row) => pool[row] ?? -1);
  }
}

function readBack(sequences: readonly TokenSequence[], limits: RunLimits) {
  const read = new Map<number, (number | undefined)[]>();
  let [computed, runs, mostTokens] = [0, 0, 0];
  for (const { run, tokens, texts, scored } of textsOf(planRuns(sequences, limits))) {
    for (const { row, request } of run.targets) read.set(request, texts[scored[row] ?? -1] ?? []);
    for (const [row, text] of texts.entries()) expect(text.at(-1)).toBe(tokens[row]);
    computed += tokens.length;
    runs += 1;
    mostTokens = Math.max(mostTokens, tokens.length);
  }
  return { read, computed, runs, mostTokens };
}

it('computes what texts have in common once', () => {
  const start = [1, 2, 3, 4, 5, 6, 7, 8];
  const sequences = [sequence([...start, 9], 0), sequence([...start, 10, 11], 1), sequence(start, 2)];
  const { read, computed, runs } = readBack(sequences, ROOMY);
  expect([computed, runs]).toEqual([11, 1]);
  expect(read.get(0)).toEqual([...start, 9]);
  expect(read.get(1)).toEqual([...start, 10, 11]);
  expect(read.get(2)).toEqual(start);
});

it('lets each scored token see its whole text, whatever the limits', () => {
  const random = seededRandom('plan');
  const draw = (length: number) => Array.from({ length }, () => Math.floor(random.next() * 3));
  const starts = [draw(40), draw(25), []];
  const sequences = Array.from({ length: 60 }, (_, request) =>
    sequence([...random.pick(starts), ...draw(1 + Math.floor(random.next() * 30))], request),
  );
  for (const limits of [
    ROOMY,
    { tokens: 16, scored: 5, sequences: Infinity },
    { tokens: 50, scored: 1, sequences: 1 },
    { tokens: 1, scored: 1, sequences: 1 },
  ]) {
    const { read, mostTokens } = readBack(sequences, limits);
    expect(mostTokens).toBeLessThanOrEqual(limits.tokens);
    for (const [request, { tokens }] of sequences.entries()) expect(read.get(request)).toEqual(tokens);
  }
});

it('asks for every token of a continuation, and for one target twice where two requests do', () => {
  const tokens = [1, 2, 3, 4];
  const questions = [2, 3].map((position) => ({ position, target: 10 + position, request: 0 }));
  const again = { tokens, questions: questions.map((question) => ({ ...question, request: 1 })) };
  const targets = [...planRuns([{ tokens, questions }, again], ROOMY)].flatMap((run) => run.targets);
  expect(targets.map(({ request, token }) => [request, token]).sort()).toEqual([
    [0, 12],
    [0, 13],
    [1, 12],
    [1, 13],
  ]);
});
