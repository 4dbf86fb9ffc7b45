import { fixturesDirectory } from './fixtures-directory.ts';
import { itWith } from './it-with.ts';
import type { RequiringTestDeclaration, TestDeclaration } from './it-with.ts';

/**
 * Declares tests over real results files of others: each is given their folder. Without it they are
 * skipped.
 *
 * @param it - Jest's, of `@jest/globals`
 *
 * @example
 * const fixturesIt = itWithFixtures(it);
 * fixturesIt('parses every results file', async (fixtures) => { … });
 */
export function itWithFixtures(it: TestDeclaration): RequiringTestDeclaration {
  return itWith({
    it,
    path: fixturesDirectory(),
    isRequired: false,
    advice: 'No fixtures for the tests over real results files: name their folder in EVALCURVE_FIXTURES.',
  });
}
