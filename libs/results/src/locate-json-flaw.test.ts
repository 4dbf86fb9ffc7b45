import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locateJsonFlaw } from './locate-json-flaw.ts';

it.each([
  ['{"a": [1,', { kind: 'ends-early', position: 9, inside: 'array', keys: ['a', '1'] }],
  ['{"config": {"model_dtype": ', { kind: 'ends-early', inside: 'object', keys: ['config', 'model_dtype'] }],
  ['{"a": "tex', { kind: 'ends-early', inside: 'string', keys: ['a'] }],
  ['{"a": tru', { kind: 'ends-early', inside: 'object' }],
  ['{"a": 1,}', { kind: 'unexpected', position: 8, keys: ['a'] }],
  ['{"a": 1 "b": 2}', { kind: 'unexpected', position: 8 }],
  ['{"a": 01}', { kind: 'unexpected', position: 6 }],
  ['{} {}', { kind: 'unexpected', position: 3, inside: 'nothing' }],
  ['not json', { kind: 'unexpected', position: 0, inside: 'nothing' }],
])('finds the flaw of %s', (text, flaw) => {
  expect(locateJsonFlaw(text)).toMatchObject(flaw);
});

it('finds none in any JSON, nor in the numbers that Python adds', () => {
  expect(locateJsonFlaw('{"a": [NaN, -Infinity]}')).toBeNull();
  fc.assert(fc.property(fc.json(), (text) => locateJsonFlaw(text) === null));
});

it('calls every object that is cut anywhere cut off', () => {
  const cutText = fc
    .tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.double({ min: 0, max: 0.999, noNaN: true }))
    .map(([value, part]) =>
      JSON.stringify(value)
        .slice(0, -1)
        .slice(0, 1 + Math.floor(part * 200)),
    );
  fc.assert(fc.property(cutText, (text) => locateJsonFlaw(text)?.kind === 'ends-early'));
});
