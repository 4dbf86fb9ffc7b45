import { expect, it } from '@jest/globals';
import { checkpointByPattern } from './checkpoint-by-pattern.ts';

it('reads the named groups as the conventions do', () => {
  const pattern = /run(?<stage>[ab])\/it(?<step>[\d.]+)(?<thousands>k)?-(?<tokens>\d+)(?<unit>B)/u;
  expect(checkpointByPattern('evals/runb/it1.5k-3B/results.json', pattern)).toEqual({
    ...{ id: 'runb_it1.5k-3B', step: 1500, tokens: 3e9, stage: 'b' },
  });
});

it('takes the group "id" for the name, and finds nothing where nothing matches', () => {
  expect(checkpointByPattern('x/save-0007.json', /(?<id>save-(?<index>\d+))\.json/u)).toEqual({
    ...{ id: 'save-0007', step: null, tokens: null, stage: null, index: 7 },
  });
  expect(checkpointByPattern('x/results.json', /it(?<step>\d+)/u)).toBeNull();
});
