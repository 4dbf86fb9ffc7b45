import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { resultsFile } from '../__fixtures__/results-file.ts';
import { pointOf, viewOf } from '../__fixtures__/results-view.ts';
import { viewResultsCommand } from '../view-results-command.ts';
import { formatCsv } from './format-csv.ts';
import { formatMarkdown } from './format-markdown.ts';

const FILE = 'example__dense/results_2025-10-20T11-02-33.000000.json';

async function print(files: Record<string, string>, flag: string): Promise<string> {
  const directory = await testDirectory(files);
  const { context, stdout } = captureContext({ cwd: directory.path });
  await runTool({ name: 'view-results', commands: viewResultsCommand, argv: ['results', flag], context });
  await directory.remove();
  return stdout();
}

function rowsOf(csv: string): string[][] {
  return csv.split('\r\n').map((row) => row.split(','));
}

it('writes a row a checkpoint with the score, its interval, the categories and the subjects', async () => {
  const csv = await print(
    {
      [`results/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
      [`results/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.5 }),
    },
    '--csv',
  );
  const [header = [], first = [], second = [], end] = rowsOf(csv);
  expect(header).toHaveLength(12 + 57);
  expect(header.slice(0, 13)).toEqual(
    'checkpoint step tokens score stderr low high n stem humanities social_sciences other abstract_algebra'.split(
      ' ',
    ),
  );
  expect(first.slice(0, 3)).toEqual(['iter_0002000', '2000', '']);
  expect(Number(second[header.indexOf('us_foreign_policy')])).toBe(0.5);
  expect(second[header.indexOf('n')]).toBe('14042');
  expect(end).toEqual(['']);
});

it('quotes what has a comma, a quote or a line break', () => {
  const csv = formatCsv(viewOf([pointOf('a,"b"', 0.25), pointOf('c\nd', 0.5)]));
  expect(csv).toContain('\r\n"a,""b""",,,0.25,,,,\r\n"c\nd",');
});

it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx'])(
  'keeps a spreadsheet from taking %j for a formula',
  (id) => {
    expect(formatCsv(viewOf([pointOf(id, 0.25)])).split('\r\n')[1]).toContain(`'${id},`);
  },
);

it('writes a Markdown table that names cannot break out of', () => {
  const markdown = formatMarkdown(viewOf([pointOf('a|b*c\n<script>', 0.25)]));
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  expect(lines).toEqual(['| checkpoint | mmlu % |', '| --- | ---: |', '| a\\|b\\*c␊\\<script\\> | 25.00 |']);
});
