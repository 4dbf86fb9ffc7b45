import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitLines } from './split-lines.ts';

function linesOf(chunks: readonly Uint8Array[]): string[] {
  const lines: string[] = [];
  const splitter = splitLines((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(Buffer.from(chunk));
  splitter.end();
  return lines;
}

it('cuts where a bar is redrawn and where a line ends, and hands over the rest', () => {
  expect(linesOf([Buffer.from('\r  0%|  | 0/3\r100%|██| 3/3\ndone\r\nrest')])).toEqual([
    ...['  0%|  | 0/3', '100%|██| 3/3', 'done', 'rest'],
  ]);
});

it('gives the same lines wherever the stream is cut, within a character too', () => {
  const text = fc.array(fc.constantFrom('█', 'a', '检', '\r', '\n', ' '), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(120)), (parts, cuts) => {
      const bytes = Buffer.from(parts.join(''));
      const ends = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort((a, b) => a - b);
      const chunks = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
      expect(linesOf(chunks)).toEqual(
        parts
          .join('')
          .split(/[\r\n]/u)
          .filter(Boolean),
      );
    }),
  );
});
