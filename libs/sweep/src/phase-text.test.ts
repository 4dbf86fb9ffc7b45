import { expect, it } from '@jest/globals';
import { phaseText } from './phase-text.ts';

it('says how far a phase is, in bytes while it fetches, and gives words of other versions as they are', () => {
  const fetching = { phase: 'fetching', done: 1.2e9, total: 3e9 };
  expect(phaseText(fetching, 'en')).toBe('fetching 1.2 GB / 3.0 GB   40%');
  expect(phaseText({ phase: 'scoring', done: 41_120, total: 56_168 }, 'zh')).toBe(
    '评分 41,120 / 56,168   73%',
  );
  expect(phaseText({ phase: 'loading-model', done: null, total: null }, 'en')).toBe('loading the model');
  expect(phaseText({ phase: 'dreaming', done: 0, total: 0 }, 'zh')).toBe('dreaming');
});
