import { linesOf, type TextColumn } from './text-column.ts';

/** What {@link encodeLatex} makes a table of. */
export interface LatexTable {
  readonly caption: string;
  readonly columns: readonly TextColumn[];
}

/**
 * A LaTeX table in the style of the package booktabs, with a line feed at its end. Texts are escaped: nothing
 * in them is a command.
 *
 * @example
 * encodeLatex({ caption: 'dense_500m', columns: [{ header: 'step', align: 'right', cells: ['2,000'] }] });
 * // '\\begin{table}\n  \\centering\n  \\caption{dense\\_500m}\n …'
 */
export function encodeLatex({ caption, columns }: LatexTable): string {
  const [header = [], ...body] = linesOf(columns);
  const alignment = columns.map(({ align }) => (align === 'right' ? 'r' : 'l')).join('');
  const lines = [
    String.raw`\begin{table}`,
    String.raw`  \centering`,
    String.raw`  \caption{${escapeLatex(caption)}}`,
    String.raw`  \begin{tabular}{${alignment}}`,
    String.raw`    \toprule`,
    latexLine(header),
    String.raw`    \midrule`,
    ...body.map(latexLine),
    String.raw`    \bottomrule`,
    String.raw`  \end{tabular}`,
    String.raw`\end{table}`,
  ];
  return `${lines.join('\n')}\n`;
}

function latexLine(cells: readonly string[]): string {
  return String.raw`    ${cells.map(escapeLatex).join(' & ')} \\`;
}

// A bracket at the start of a line would be an argument of the line break before it, two hyphens a dash.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  '[': '{[}',
  '±': String.raw`$\pm$`,
  '−': '$-$',
  '-': '-{}',
};

/** A text that LaTeX sets as it is; control and direction characters, which it refuses, become blanks. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .trimEnd()
    .replace(/-(?=-)|[\\~^<>|[±−{}$&#_%]/gu, (character) => ESCAPES[character] ?? `\\${character}`);
}
