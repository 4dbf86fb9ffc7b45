import { displayWidth } from './display-width.ts';

/** What {@link cutText} cuts. */
export interface CutTextOptions {
  /** One line. */
  readonly text: string;
  /** Columns of a terminal that it may take. */
  readonly width: number;
}

/**
 * The beginning of a text that fits, with an ellipsis where something is missing. What people take for one
 * character is never cut through.
 *
 * @example
 * cutText({ text: 'one two three', width: 8 }); // 'one two…'
 */
export function cutText({ text, width }: CutTextOptions): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let room = width - displayWidth(ELLIPSIS);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) {
    room -= displayWidth(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

const ELLIPSIS = '…';
/** Made when there is something to cut: that takes some milliseconds. */
let segmenter: Intl.Segmenter | undefined;
