import type { PrefixNode } from './build-prefix-tree.ts';
import type { Question } from './token-sequence.ts';

/** A node of the prefix tree in the order of computing: each after those above it. */
export interface StreamNode {
  /** Index of its first token in the stream. */
  readonly offset: number;
  /** Position of its first token in the texts. */
  readonly start: number;
  readonly tokens: readonly number[];
  /** Null at the top. */
  readonly parent: StreamNode | null;
  /** In the order of their positions. */
  readonly questions: readonly Question[];
  readonly ends: number;
}

/** Lays trees out in one row of tokens, depth first. */
export function layOut(roots: readonly PrefixNode[]): StreamNode[] {
  const stream: StreamNode[] = [];
  const waiting: { readonly node: PrefixNode; readonly parent: StreamNode | null }[] = [...roots]
    .reverse()
    .map((node) => ({ node, parent: null }));
  let offset = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent } = next;
    const { start, tokens, ends } = node;
    const questions = [...node.questions].sort((a, b) => a.position - b.position);
    const laid: StreamNode = { offset, start, tokens, parent, questions, ends };
    stream.push(laid);
    offset += tokens.length;
    for (const child of [...node.children].reverse()) waiting.push({ node: child, parent: laid });
  }
  return stream;
}

/** Where the token at a position of a node's text lies in the stream: in the node, or in one above it. */
export function streamIndex(node: StreamNode, position: number): number {
  let holder = node;
  while (position < holder.start && holder.parent !== null) holder = holder.parent;
  return holder.offset + position - holder.start;
}
