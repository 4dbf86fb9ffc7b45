import { estimateTextWidth } from './estimate-text-width.ts';

/** How much room {@link shortenText} has. */
export interface ShortenTextOptions {
  /** The most ems that the text may take. */
  readonly width: number;
}

/**
 * A text that fits, its middle left out where it must be: both ends of a model's name tell which it is.
 *
 * @example
 * shortenText('tiiuae/dense-500m-arch1', { width: 8 }); // 'tiiuae/…m-arch1'
 */
export function shortenText(text: string, { width }: ShortenTextOptions): string {
  if (estimateTextWidth(text) <= width) return text;
  const characters = Array.from(text);
  for (let kept = characters.length - 1; kept > 0; kept--) {
    const head = characters.slice(0, Math.ceil(kept / 2));
    const tail = characters.slice(characters.length - Math.floor(kept / 2));
    const shortened = `${head.join('')}…${tail.join('')}`;
    if (estimateTextWidth(shortened) <= width) return shortened;
  }
  return '…';
}
