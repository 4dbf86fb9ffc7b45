import { expect, it } from '@jest/globals';
import { formatTokens } from './format-tokens.ts';

it.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [524_288, '524.3 K', '524.3K'],
  [2_097_152_000, '2.1 B', '2.1B'],
  [164_100_000_000, '164.1 B', '164.1B'],
  [999_960_000_000, '1.0 T', '1.0T'],
  [15_000_000_000_000, '15.0 T', '15.0T'],
  [2_000_000_000_000_000, '2,000.0 T', '2,000.0T'],
])('writes %d tokens as %s and %s', (tokens, en, zh) => {
  expect([formatTokens(tokens, 'en'), formatTokens(tokens, 'zh')]).toEqual([en, zh]);
});
