import { findTestHarness } from './find-test-harness.ts';
import { itWith } from './it-with.ts';
import type { RequiringTestDeclaration, TestDeclaration } from './it-with.ts';

/**
 * Declares tests of the real harness: each is given the path of its `lm_eval` program. Without one
 * they are skipped, or fail where `EVALCURVE_REQUIRE_HARNESS` is 1.
 *
 * @param it - Jest's, of `@jest/globals`
 *
 * @example
 * const harnessIt = itWithHarness(it);
 * harnessIt('evaluates a checkpoint', async (harness) => { … }, 120_000);
 */
export function itWithHarness(it: TestDeclaration): RequiringTestDeclaration {
  return itWith({
    it,
    path: findTestHarness(),
    isRequired: process.env['EVALCURVE_REQUIRE_HARNESS'] === '1',
    advice:
      'No lm_eval for the tests of the real harness: python3 -m venv .venv && ' +
      '.venv/bin/pip install torch "lm_eval[hf]==0.4.12", or name one in EVALCURVE_HARNESS.',
  });
}
