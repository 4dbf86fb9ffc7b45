/** How far a version of lm_eval can be relied on. */
export type HarnessSupport =
  | { readonly kind: 'supported' }
  | { readonly kind: 'untested'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The versions of lm_eval that were run with the arguments that this package builds. */
export const SUPPORTED_HARNESS_VERSIONS = [
  '0.4.4',
  '0.4.5',
  '0.4.7',
  '0.4.8',
  '0.4.9',
  '0.4.9.1',
  '0.4.9.2',
  '0.4.10',
  '0.4.11',
  '0.4.12',
  '0.4.13',
] as const;

const refused: readonly { readonly before: readonly number[]; readonly reason: string }[] = [
  { before: [0, 4, 0], reason: 'before 0.4.0 the questions were asked in another form' },
  {
    before: [0, 4, 2],
    reason: 'before 0.4.2 the standard errors of groups are far too large (EleutherAI #1390)',
  },
  { before: [0, 4, 4], reason: '0.4.2 and 0.4.3 drop a line break from each prompt (EleutherAI #2116)' },
];

/**
 * How far a version of lm_eval can be relied on: `refused` where its numbers are wrong or not
 * comparable, `untested` where nobody ran it yet. The suffix of a development version is ignored.
 *
 * @example
 * harnessSupport('0.4.12'); // { kind: 'supported' }
 * harnessSupport('0.4.3'); // { kind: 'refused', reason: '0.4.2 and 0.4.3 drop a line break …' }
 */
export function harnessSupport(version: string): HarnessSupport {
  const release = /^\d+(?:\.\d+)*/u.exec(version)?.[0];
  if (release === undefined) return { kind: 'refused', reason: 'its version is not a number' };
  const parts = release.split('.').map(Number);
  const rule = refused.find(({ before }) => compareReleases(parts, before) < 0);
  if (rule) return { kind: 'refused', reason: rule.reason };
  const known = SUPPORTED_HARNESS_VERSIONS.some((supported) => supported === release);
  return known ? { kind: 'supported' } : { kind: 'untested', reason: `lm_eval ${version} was not tested` };
}

function compareReleases(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
