import { expect, it } from '@jest/globals';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { entryOf, smallRun } from './__fixtures__/entries.ts';
import { listScoreRows } from './list-score-rows.ts';
import { SCORE_COLUMNS } from './score-columns.ts';
import { scoreExportSchema } from './score-export-schema.ts';
import type { ScoreTable } from './score-table.ts';
import { TABLE_FORMATS } from './table-formats.ts';

const rows = listScoreRows(smallRun());
const tables: readonly ScoreTable[] = [{ model: 'example/dense', rows }];

function text(format: 'csv' | 'json' | 'latex' | 'markdown', shown = tables): string {
  return String(TABLE_FORMATS[format].encode(shown, 'en'));
}

function parquet(shown = tables): ArrayBuffer {
  const bytes = TABLE_FORMATS.parquet.encode(shown, 'en');
  if (typeof bytes === 'string') throw new TypeError('expected bytes');
  return new Uint8Array(bytes).buffer;
}

it('writes CSV with a header and a row a score', () => {
  const lines = text('csv').split('\r\n');
  expect(lines[0]).toBe(
    'model,checkpoint,step,tokens,stage,task,subject,category,metric,value,stderr,n,low,high,chance,num_fewshot,limit,harness_version',
  );
  expect(lines).toHaveLength(rows.length + 2);
  expect(lines[4]).toMatch(/^example\/dense,step2000,2000,,,mmlu,anatomy,stem,acc,0\.2,0\.0402\d*,100,/u);
});

it('writes Parquet that another reader reads back, value by value', async () => {
  const read = await parquetReadObjects({ file: parquet() });
  const expected = rows.map((row) =>
    Object.fromEntries(
      SCORE_COLUMNS.map(({ header, key, type }) => {
        const value = row[key];
        return [header, type === 'whole' && typeof value === 'number' ? BigInt(value) : value];
      }),
    ),
  );
  expect(read).toEqual(expected);
});

it('gives Parquet columns the same types where all are null, and tokens all of their digits', async () => {
  const nothing = parquetMetadata(parquet([]));
  const entries = [entryOf(1, { scores: { sciq: { acc: 0.9 } } })].map((entry) => ({
    ...entry,
    checkpoint: { ...entry.checkpoint, tokens: 299_892_736_000 },
  }));
  const file = parquet([{ model: null, rows: listScoreRows(entries) }]);
  expect(parquetMetadata(file).schema.map(({ name, type }) => [name, type])).toEqual(
    nothing.schema.map(({ name, type }) => [name, type]),
  );
  expect(await parquetReadObjects({ file })).toMatchObject([{ tokens: 299_892_736_000n, stage: null }]);
});

it('writes JSON that its schema describes', () => {
  expect(scoreExportSchema.parse(JSON.parse(text('json'))).rows).toEqual(rows);
});

it('writes a LaTeX table a run, MMLU with its categories and the metric that curves show', () => {
  const lines = text('latex').split('\n');
  expect(lines.slice(0, 12)).toEqual([
    String.raw`% \usepackage{booktabs}`,
    '',
    String.raw`\begin{table}`,
    String.raw`  \centering`,
    String.raw`  \caption{example/dense, 0-shot. Scores $\pm$ standard error.}`,
    String.raw`  \begin{tabular}{lrrrrr}`,
    String.raw`    \toprule`,
    String.raw`    checkpoint & step & MMLU \% & STEM \% & Other \% & gsm8k exact\_match,strict-match \% \\`,
    String.raw`    \midrule`,
    String.raw`    step2000 & 2,000 & 25.00 $\pm$ 3.06 & 20.00 $\pm$ 4.02 & 30.00 $\pm$ 4.61 & 1.00 $\pm$ 1.00 \\`,
    String.raw`    step4000 & 4,000 & 45.00 $\pm$ 3.52 & 40.00 $\pm$ 4.92 & 50.00 $\pm$ 5.03 & 3.00 $\pm$ 1.71 \\`,
    String.raw`    \bottomrule`,
  ]);
});

it('writes a Markdown table a run, in Chinese where asked to', () => {
  const two = [...tables, { model: 'b|c', rows: listScoreRows(smallRun(), { task: 'mmlu_stem' }) }];
  const markdown = String(TABLE_FORMATS.markdown.encode(two, 'zh'));
  expect(markdown.split('\n').filter((line) => !line.startsWith('| step'))).toEqual([
    'example/dense，0-shot。得分 ± 标准误。',
    '',
    '| checkpoint | 步数 | MMLU % | 理工 % | 其他 % | gsm8k exact\\_match,strict-match % |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    '',
    'b\\|c，0-shot。得分 ± 标准误；随机猜测为 25.0%。',
    '',
    '| checkpoint | 步数 | mmlu\\_stem % |',
    '| --- | ---: | ---: |',
    '',
  ]);
});

it('leaves scores that are no shares as they are', () => {
  const entries = [entryOf(1, { scores: { wikitext: { word_perplexity: 31.25 } } })];
  const markdown = text('markdown', [{ model: null, rows: listScoreRows(entries) }]);
  expect(markdown).toBe(
    '0-shot. Scores ± standard error.\n\n| checkpoint | step | wikitext word\\_perplexity |\n| --- | ---: | ---: |\n| step1 | 1 | 31.250 |\n',
  );
});
