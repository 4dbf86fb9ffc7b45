import type { PanelTitle } from './panel-options.ts';

/**
 * Gives two titles that stand side by side subtitles of equal height: Vega aligns the panels below, not the
 * titles.
 *
 * @example
 * alignTitles({ text: 'a', subtitle: ['1', '2'] }, { text: 'b', subtitle: ['3'] })[1];
 * // { text: 'b', subtitle: ['3', ''] }
 */
export function alignTitles(left: PanelTitle, right: PanelTitle): [PanelTitle, PanelTitle] {
  const lines = Math.max(left.subtitle.length, right.subtitle.length);
  const pad = ({ text, subtitle }: PanelTitle): PanelTitle => ({
    text,
    subtitle: Array.from({ length: lines }, (_, index) => subtitle[index] ?? ''),
  });
  return [pad(left), pad(right)];
}
