import { expect, it } from '@jest/globals';
import { formatCommand } from './format-command.ts';

it('names a tool as the running one was called', () => {
  const words = { tool: 'plot', arguments: ['results', '--lang', 'zh'] } as const;
  expect(formatCommand({ context: { umbrella: null }, ...words })).toBe('plot-results results --lang zh');
  expect(formatCommand({ context: { umbrella: 'evalcurve' }, ...words })).toBe(
    'evalcurve plot results --lang zh',
  );
});

it.each([
  ['results_dense500m', 'results_dense500m'],
  ['my results', "'my results'"],
  ["it's", "'it'\\''s'"],
  ['$(reboot)', "'$(reboot)'"],
  ['', "''"],
])('quotes %j for a shell', (word, quoted) => {
  expect(formatCommand({ context: { umbrella: null }, tool: 'view', arguments: [word] })).toBe(
    `view-results ${quoted}`,
  );
});
