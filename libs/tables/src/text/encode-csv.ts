import { showControlCharacters } from '@evalcurve/locale';

/**
 * Rows as CSV (RFC 4180), with a line break after each; null is an empty field. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it, and control characters are made visible, all but
 * line feeds and tabs.
 *
 * @example
 * encodeCsv([['name', 'score'], ['a,b', 0.25], ['=1+1', null]]); // 'name,score\r\n"a,b",0.25\r\n\'=1+1,\r\n'
 */
export function encodeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

// A spreadsheet takes a text that starts so for a formula, which may fetch or run something; the last four
// are the wide forms of the first, which some take likewise.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

function field(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const defused = FORMULA_START.test(value) ? `'${value}` : value;
  const safe = showControlCharacters(defused, { keepLineBreaks: true });
  return /[",\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
