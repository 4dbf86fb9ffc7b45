import { createHash } from 'node:crypto';

/**
 * The name of a git object: the SHA-1 of its kind, its size and its content.
 *
 * @example
 * gitOid('blob', Buffer.from('')); // 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
 */
export function gitOid(kind: 'blob' | 'tree' | 'commit', content: Uint8Array): string {
  return createHash('sha1').update(`${kind} ${content.byteLength}\0`).update(content).digest('hex');
}
