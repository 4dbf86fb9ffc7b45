import { cutSample, parseSampleLine } from '@evalcurve/results';
import { expect, it } from '@jest/globals';
import { madeSamples } from './made-samples.ts';

const lines = madeSamples({ subject: 'anatomy', step: 2000, questions: 20 }).split('\n');

it('makes a line for each question, as long as those of MMLU', () => {
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(20);
  const mean = lines.join('').length / lines.length;
  expect(mean).toBeGreaterThan(2500);
  expect(mean).toBeLessThan(4500);
});

it('spells samples as Python does, so that the fast reader takes them', () => {
  for (const line of lines) {
    const bytes = Buffer.from(line);
    const copy = (from: number, to: number) => bytes.toString('latin1', from, to);
    const cut = cutSample({ bytes, copy }, { start: 0, end: bytes.length });
    expect(cut).not.toBeNull();
    expect(cut).toEqual(parseSampleLine(line));
  }
});

it('gives each checkpoint answers of its own to the same questions', () => {
  const [first, second] = [2000, 4000].map((step) =>
    parseSampleLine(madeSamples({ subject: 'anatomy', step, questions: 1 }).trim()),
  );
  expect(first?.docHash).toBe(second?.docHash);
  expect(first?.logLikelihoods).not.toEqual(second?.logLikelihoods);
});
