import { expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import stringWidth from 'string-width';
import { formatTable } from './format-table.ts';

const columns = [
  { header: 'checkpoint' },
  { header: '步数', align: 'right' },
  { header: '人文', align: 'right', dropOrder: 1 },
  { header: 'other', align: 'right', dropOrder: 2 },
] as const;
const rows = [
  ['iter_0002000', '2,000', '21.3', '24.0'],
  ['检查点', '54,000', '22.0'],
];

it('aligns columns by what a terminal shows', () => {
  expect(formatTable({ columns, rows })).toBe(
    [
      'checkpoint      步数  人文  other',
      'iter_0002000   2,000  21.3   24.0',
      '检查点        54,000  22.0',
    ].join('\n'),
  );
});

it('drops columns in their order where the table is too wide, and keeps those without one', () => {
  expect(formatTable({ columns, rows, width: 30 }).split('\n')[0]).toBe('checkpoint      步数  人文');
  expect(formatTable({ columns, rows, width: 10 }).split('\n')[0]).toBe('checkpoint      步数');
});

it('counts neither colours nor joined characters as width', () => {
  const { bold } = picocolors.createColors(true);
  const table = formatTable({
    columns: [{ header: 'x' }, { header: 'y' }],
    rows: [
      [bold('ab'), '1'],
      ['é', '2'],
    ],
  });
  expect(table.split('\n').map((line) => stringWidth(line))).toEqual([5, 5, 5]);
});

it('is a line of headers where there are no rows, and indents every line', () => {
  expect(formatTable({ columns: [{ header: 'step' }], rows: [], indent: '  ' })).toBe('  step');
});
