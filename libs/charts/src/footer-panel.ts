import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { COLOURS } from './theme.ts';
import { wrapText } from './wrap-text.ts';

/** What stands below a chart. */
export interface FooterOptions {
  /** Pixels. */
  readonly width: number;
  /** What the picture means, one or more sentences. */
  readonly verdict: string;
  /** Small print, a paragraph each. */
  readonly notes: readonly string[];
}

/** The verdict in readable size and the small print below it, broken into lines. */
export function footerPanel({ width, verdict, notes }: FooterOptions): LayerSpec<string> {
  const verdictLines = wrapText(verdict, { width: width / large.fontSize });
  const noteLines = notes.flatMap((note) => wrapText(note, { width: width / small.fontSize }));
  const verdictHeight = verdictLines.length * large.lineHeight;
  return {
    width,
    height: verdictHeight + gap + noteLines.length * small.lineHeight,
    data: { values: [{}] },
    layer: [
      textLayer({ ...large, lines: verdictLines, y: 0, color: COLOURS.ink }),
      textLayer({ ...small, lines: noteLines, y: verdictHeight + gap, color: COLOURS.muted }),
    ],
  };
}

const large = { fontSize: 12.5, lineHeight: 18 };
const small = { fontSize: 10.5, lineHeight: 15 };
const gap = 6;

interface TextLayer {
  readonly lines: string[];
  readonly y: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly color: string;
}

function textLayer({ lines, y, ...style }: TextLayer): LayerSpec<string>['layer'][number] {
  return {
    mark: { type: 'text', text: lines, align: 'left', baseline: 'top', ...style },
    encoding: { x: { value: 0 }, y: { value: y } },
  };
}
