/** The part of a file that is sent: the first and the last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What a Range header asks of a file: one part, the whole file (null: no header, or one of a form
 * that servers may ignore), or nothing that the file has (`unsatisfiable`).
 *
 * Source: RFC 9110, section 14
 *
 * @example
 * byteRange('bytes=-2', 10); // { start: 8, end: 9 }
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}
