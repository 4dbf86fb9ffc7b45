import { EvalcurveError } from '@evalcurve/errors';

const BEGIN = '<!-- benchmark: begin -->';
const END = '<!-- benchmark: end -->';

/**
 * A document with other text between its markers, everything else as it was.
 *
 * @throws EvalcurveError where the document has no markers
 *
 * @example
 * replaceBetweenMarkers('<!-- benchmark: begin -->\nold\n<!-- benchmark: end -->\n', 'new');
 * // '<!-- benchmark: begin -->\n\nnew\n\n<!-- benchmark: end -->\n'
 */
export function replaceBetweenMarkers(document: string, text: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END, begin);
  if (begin === -1 || end === -1) {
    throw new EvalcurveError(`docs/benchmarks.md: expected the lines ${BEGIN} and ${END}`);
  }
  return `${document.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${document.slice(end)}`;
}
