import { expect, it } from '@jest/globals';
import { createRequestEncoder, type RequestTokenizer } from './encode-request.ts';

const PREFIX = 0;
const charactersOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** A token a character. */
const characters: RequestTokenizer = {
  prefix: PREFIX,
  encode: charactersOf,
  startText: (text) => ({ tokens: charactersOf(text), encodeMore: charactersOf }),
};

it.each(['\u001C', '\u001F', ' \n\t', '\u0085', '\u00A0', '\u3000'])(
  'moves what Python counts as white space at the end of the context: %j',
  (space) => {
    const encode = createRequestEncoder(characters);
    expect(encode({ context: `a b${space}`, continuation: 'c' })).toEqual({
      context: charactersOf('a b'),
      continuation: charactersOf(`${space}c`),
    });
  },
);

it('leaves a byte order mark where it is, as Python does', () => {
  const { context } = createRequestEncoder(characters)({ context: 'a\uFEFF', continuation: 'c' });
  expect(context).toEqual(charactersOf('a\uFEFF'));
});

it('puts the prefix token before a continuation without context', () => {
  const encode = createRequestEncoder(characters);
  expect(encode({ context: '', continuation: 'c' })).toEqual({
    context: [PREFIX],
    continuation: charactersOf('c'),
  });
});

it('refuses a continuation without a token', () => {
  const encode = createRequestEncoder(characters);
  expect(() => encode({ context: 'a', continuation: '' })).toThrow('the continuation has no token');
});
