import { expect, it } from '@jest/globals';
import { onceAnOutage } from './once-an-outage.ts';

it('says once of each outage that nobody answers', () => {
  const told: string[] = [];
  const note = (line: string): void => {
    told.push(line);
  };
  const { onStates, onUnreachable } = onceAnOutage({ note, onStates: () => told.push('states') });
  onUnreachable('no answer');
  onUnreachable('no answer');
  onStates([]);
  onUnreachable('none again');
  expect(told).toEqual(['no answer', 'states', 'none again']);
});
