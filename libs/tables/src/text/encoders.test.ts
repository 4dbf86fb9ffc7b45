import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { encodeCsv } from './encode-csv.ts';
import { encodeLatex, escapeLatex } from './encode-latex.ts';
import { encodeMarkdown } from './encode-markdown.ts';

it('quotes what has a comma, a quote or a line feed (RFC 4180)', () => {
  expect(encodeCsv([['a,"b"', 'c\nd', -0.25, null]])).toBe('"a,""b""","c\nd",-0.25,\r\n');
});

it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1'])(
  'keeps a spreadsheet from taking %j for a formula',
  (text) => {
    expect(encodeCsv([[text]])).toMatch(/^"?'/u);
  },
);

it('shows control characters', () => {
  expect(encodeCsv([['a\u001b[2J\rb']])).toBe('a␛[2J␍b\r\n');
});

it('has as many fields a row as were given, whatever is in them', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      const withoutQuoted = encodeCsv(rows).replace(/"(?:[^"]|"")*"/gu, '');
      const lines = withoutQuoted.split('\r\n').slice(0, -1);
      expect(lines.map((line) => line.split(',').length)).toEqual(rows.map(() => 3));
      expect(withoutQuoted).not.toContain('"');
    }),
  );
});

it('escapes everything that LaTeX acts on', () => {
  expect(escapeLatex(String.raw`50% of $x_1 & {\input{/etc/passwd}} #1 ~ ^ [a] <b> a--b`)).toBe(
    String.raw`50\% of \$x\_1 \& \{\textbackslash{}input\{/etc/passwd\}\} \#1 \textasciitilde{} \textasciicircum{} {[}a] \textless{}b\textgreater{} a-{}-b`,
  );
  expect(escapeLatex('a\n\nb\u001b')).toBe('a  b');
});

it('has no command in LaTeX but its own, whatever the texts are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeLatex(text);
      const own =
        /\\[{}$&#_%]|\\text(?:backslash|ascii(?:tilde|circum)|less|greater|bar)\{\}|\{\[\}|\$(?:\\pm|-)\$|-\{\}/gu;
      expect(escaped.replace(own, '')).not.toMatch(/[\\{}$&#_%~^\n\r[]/u);
    }),
  );
});

it('aligns the columns of LaTeX and ends each line', () => {
  const columns = [
    { header: 'a', align: 'left', cells: ['[x'] },
    { header: 'b', align: 'right', cells: [] },
  ] as const;
  const latex = encodeLatex({ caption: 'a_b', columns });
  expect(latex).toContain(String.raw`\caption{a\_b}`);
  expect(latex).toContain(String.raw`\begin{tabular}{lr}`);
  expect(latex).toContain(String.raw`    {[}x &  \\`);
});

it('writes Markdown that no cell breaks out of', () => {
  const cells = ['a|b*c\n<script>', '&amp; ~x~  '];
  expect(encodeMarkdown([{ header: 'id', align: 'left', cells }])).toBe(
    '| id |\n| --- |\n| a\\|b\\*c␊\\<script\\> |\n| \\&amp; \\~x\\~ |',
  );
});
