import { expect, it } from '@jest/globals';
import { checkAccess } from './check-access.ts';

const branches = { main: '.' };
const closed = { branches, token: 'right' };
const gated = { branches, token: 'right', gated: true };
const open = { branches };

const refusal = (options: Parameters<typeof checkAccess>[0]) => {
  try {
    checkAccess(options);
    return null;
  } catch (error) {
    const { answer } = error as { answer: { status: number; code?: string } };
    return [answer.status, answer.code ?? null];
  }
};

it.each([
  ['a missing repository, anonymously', undefined, undefined, [401, 'RepoNotFound']],
  ['a missing repository, with a token', undefined, 'Bearer x', [404, 'RepoNotFound']],
  ['a private one, anonymously', closed, undefined, [401, 'RepoNotFound']],
  ['a private one, with a wrong token', closed, 'Bearer wrong', [401, null]],
  ['a private one, with the token', closed, 'Bearer right', null],
  ['a gated one, anonymously', gated, undefined, [401, 'GatedRepo']],
  ['a gated one, with a wrong token', gated, 'Bearer wrong', [403, 'GatedRepo']],
  ['a gated one, with the token', gated, 'Bearer right', null],
  ['an open one, with any token', open, 'Bearer x', null],
])('answers a request for a file of %s', (_, repository, authorization, expected) => {
  expect(refusal({ repository, authorization, action: 'resolve' })).toEqual(expected);
});

it('shows the listing of a gated repository to everybody', () => {
  expect(refusal({ repository: gated, authorization: undefined, action: 'tree' })).toBeNull();
});
