import { expect, it } from '@jest/globals';
import { EvalcurveError } from './evalcurve-error.ts';

class PresetError extends EvalcurveError {}

it('is named after its class, keeps its cause and exits with 2 unless told otherwise', () => {
  const cause = new Error('why');
  const error = new PresetError('no preset "dense"', { hint: 'Use dense-500m-arch1.', cause });
  expect(error).toMatchObject({ name: 'PresetError', hint: 'Use dense-500m-arch1.', exitCode: 2, cause });
});

it('is told from other errors', () => {
  expect(EvalcurveError.isInstance(new PresetError('x', { exitCode: 1 }))).toBe(true);
  expect(EvalcurveError.isInstance(new TypeError('x'))).toBe(false);
});
