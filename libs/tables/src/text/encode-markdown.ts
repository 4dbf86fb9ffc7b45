import { showControlCharacters } from '@evalcurve/locale';
import { linesOf, type TextColumn } from './text-column.ts';

/**
 * Columns as a Markdown table (GitHub's), without a line feed at its end; no cell can break out of its place.
 *
 * @example
 * encodeMarkdown([{ header: 'step', align: 'right', cells: ['2,000'] }]); // '| step |\n| ---: |\n| 2,000 |'
 */
export function encodeMarkdown(columns: readonly TextColumn[]): string {
  const [header = [], ...body] = linesOf(columns);
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  const lines = [header.map(escapeMarkdown), rule, ...body.map((cells) => cells.map(escapeMarkdown))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  const visible = showControlCharacters(text.trimEnd());
  return visible.replace(/[\\|*_<>`[\]~&]/gu, (character) => `\\${character}`);
}
