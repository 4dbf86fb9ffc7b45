import stringWidth from 'fast-string-width';

/**
 * Columns of a terminal that a text takes, the widest line where there are several: a Chinese
 * character takes two, a colour none.
 *
 * @example
 * displayWidth('步数'); // 4
 */
export function displayWidth(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}
