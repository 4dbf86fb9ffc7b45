import type { Continuations } from './continuations.ts';
import { utf8Length } from './utf8-length.ts';

/**
 * How long continuations are. The blank that all of them start with is lm_eval's usual `target_delimiter`, which is
 * no part of the choice; a task that joins in another way is rare, and nothing in its samples tells.
 *
 * @example
 * measureContinuations([' né', ' a']); // { characters: [2, 1], bytes: [4, 2] }
 */
export function measureContinuations(texts: readonly string[]): Continuations {
  const isEqual = texts.length > 1 && texts.every((text) => text === texts[0]);
  const delimiter = texts.every((text) => text.startsWith(' ')) ? 1 : 0;
  return {
    characters: isEqual ? null : texts.map((text) => charactersIn(text) - delimiter),
    bytes: texts.map(utf8Length),
  };
}

// Code points: the second half of a surrogate pair counts nothing.
function charactersIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    if ((text.codePointAt(index) ?? 0) > 0xffff) index += 1;
    count += 1;
  }
  return count;
}
