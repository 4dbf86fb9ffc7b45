import { expect, it } from '@jest/globals';
import { runSourcesOf } from './run-sources-of.ts';

const none = { folder: undefined, model: undefined, label: undefined, tokensPerStep: undefined };

it('takes the only folder here where none is named', () => {
  expect(runSourcesOf({})).toEqual([none]);
});

it('takes a run a folder, a run a model of one folder, or both in pairs', () => {
  expect(runSourcesOf({ folders: ['a', 'b'], model: ['5-shot'] })).toEqual([
    { ...none, folder: 'a', model: '5-shot' },
    { ...none, folder: 'b', model: '5-shot' },
  ]);
  expect(runSourcesOf({ folders: ['a'], model: ['x', 'y'], label: ['one', 'two'] })).toEqual([
    { ...none, folder: 'a', model: 'x', label: 'one' },
    { ...none, folder: 'a', model: 'y', label: 'two' },
  ]);
  expect(runSourcesOf({ folders: ['a', 'b'], model: ['x', 'y'] })).toEqual([
    { ...none, folder: 'a', model: 'x' },
    { ...none, folder: 'b', model: 'y' },
  ]);
});

it('takes one batch size for all runs, or one for each', () => {
  const schedules = (...tokensPerStep: string[]) =>
    runSourcesOf({ folders: ['a', 'b'], tokensPerStep }).map((source) => source.tokensPerStep);
  expect(schedules('1000')).toEqual(['1000', '1000']);
  expect(schedules('1000', '2000')).toEqual(['1000', '2000']);
  expect(() => schedules('1', '2', '3')).toThrow('3 values of --tokens-per-step for 2 runs');
});

it('refuses what cannot be told apart', () => {
  expect(() => runSourcesOf({ folders: ['a', 'b'], model: ['x', 'y', 'z'] })).toThrow(
    '2 folders and 3 models',
  );
  expect(() => runSourcesOf({ folders: ['a', 'b'], label: ['one'] })).toThrow(
    'expected 2 labels, one a run, got 1',
  );
  expect(() => runSourcesOf({ folders: ['a'], label: ['one'] })).toThrow('--label is for several runs');
  expect(() => runSourcesOf({ folders: ['a', 'b'], label: ['one', 'one'] })).toThrow(
    'two runs cannot both be called one',
  );
});
