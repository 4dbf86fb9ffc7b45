import { textWidth } from './text-width.ts';
import type { TextMetrics, VegaEngine } from './vega-engine.ts';

/**
 * Makes Vega lay out text by the bundled font's widths. Without a canvas it guesses 0.8 em a character: half
 * as wide again as Latin is, a fifth too narrow for Chinese; with one it would depend on the machine.
 */
export function installTextMetrics({ textMetrics }: VegaEngine): void {
  textMetrics.width = measure;
}

const measure: TextMetrics['width'] = (item, line) => {
  const fontSize = Number(item.fontSize ?? defaultFontSize) || 0;
  const width = textWidth(textOf(line), { fontSize, bold: isBold(item.fontWeight) });
  // A label that Vega cuts at its limit is that wide.
  return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
};

/** Vega's own, in pixels. */
const defaultFontSize = 11;

// Vega hands over what the data hold: text, a number, nothing. It trims what it draws.
function textOf(line: unknown): string {
  return typeof line === 'string' ? line.trim() : typeof line === 'number' ? String(line) : '';
}

function isBold(weight: string | number | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}
