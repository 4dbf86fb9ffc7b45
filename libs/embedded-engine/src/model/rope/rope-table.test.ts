import { expect, it } from '@jest/globals';
import { ropeFrequencies } from './rope-frequencies.ts';
import { createRopeTable } from './rope-table.ts';

const PLAIN = { base: 10_000, scaling: { type: 'default' } } as const;

it('turns the first pair by one radian a position, the others ever more slowly', () => {
  expect([...ropeFrequencies(PLAIN, 4)]).toEqual([1, Math.fround(0.01)]);
  const { cosines, sines } = createRopeTable(PLAIN, 4).rowsOf([3, 0]);
  expect([...cosines]).toEqual(
    [Math.cos(3), Math.cos(Math.fround(3 * Math.fround(0.01))), 1, 1].map(Math.fround),
  );
  expect([...sines]).toEqual(
    [Math.sin(3), Math.sin(Math.fround(3 * Math.fround(0.01))), 0, 0].map(Math.fround),
  );
});

it('keeps fast frequencies and stretches slow ones', () => {
  const plain = ropeFrequencies(PLAIN, 64);
  const linear = ropeFrequencies({ base: 10_000, scaling: { type: 'linear', factor: 4 } }, 64);
  expect([...linear]).toEqual([...plain].map((frequency) => frequency / 4));
  const llama3 = {
    type: 'llama3',
    factor: 8,
    lowFrequencyFactor: 1,
    highFrequencyFactor: 4,
    originalLength: 64,
  } as const;
  const yarn = {
    type: 'yarn',
    factor: 8,
    betaFast: 32,
    betaSlow: 1,
    originalLength: 512,
    attentionFactor: 1.2,
    truncates: true,
  } as const;
  for (const scaling of [llama3, yarn]) {
    const stretched = ropeFrequencies({ base: 10_000, scaling }, 64);
    expect(stretched[0]).toBe(1);
    expect(stretched.at(-1)).toBeCloseTo((plain.at(-1) ?? 0) / 8, 12);
    const kept = [...stretched].map((frequency, index) => frequency / (plain[index] ?? 1));
    expect(kept).toEqual([...kept].sort((a, b) => b - a));
  }
  expect(createRopeTable({ base: 10_000, scaling: yarn }, 64).rowsOf([0]).cosines[0]).toBeCloseTo(1.2, 6);
});
