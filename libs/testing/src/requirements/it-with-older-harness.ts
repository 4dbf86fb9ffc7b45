import { itWith } from './it-with.ts';
import type { RequiringTestDeclaration, TestDeclaration } from './it-with.ts';
import { namedHarness } from './named-harness.ts';

/**
 * Declares tests of a second harness, one of before 0.4.12, where lm_eval loads tasks by other functions:
 * each is given the path of the program that `EVALCURVE_OLDER_HARNESS` names. Without one they are
 * skipped, or fail where `EVALCURVE_REQUIRE_OLDER_HARNESS` is 1.
 *
 * @param it - Jest's, of `@jest/globals`
 *
 * @example
 * const olderHarnessIt = itWithOlderHarness(it);
 * olderHarnessIt('evaluates a checkpoint', async (harness) => { … }, 120_000);
 */
export function itWithOlderHarness(it: TestDeclaration): RequiringTestDeclaration {
  return itWith({
    it,
    path: namedHarness({ env: process.env, variable: 'EVALCURVE_OLDER_HARNESS' }),
    isRequired: process.env['EVALCURVE_REQUIRE_OLDER_HARNESS'] === '1',
    advice:
      'No second lm_eval for the tests of two versions: name one of 0.4.9.1 to 0.4.11 in EVALCURVE_OLDER_HARNESS.',
  });
}
