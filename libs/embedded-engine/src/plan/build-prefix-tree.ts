import { compareTokens, sharedLength } from './compare-tokens.ts';
import type { Question, TokenSequence } from './token-sequence.ts';

/** Tokens that one or more sequences have in common after those of the nodes above. */
export interface PrefixNode {
  /** Position of the first. */
  readonly start: number;
  readonly tokens: readonly number[];
  readonly children: readonly PrefixNode[];
  /** What is asked of tokens of this node. */
  readonly questions: readonly Question[];
  /** Distinct sequences that end in this node: 0 or 1. */
  readonly ends: number;
}

/** Fewer tokens than these are not worth a node of their own: they are computed again for each sequence. */
const FEWEST_SAVED = 4;

/**
 * Lays sequences out as trees, so that what several of them start with is computed once.
 *
 * @example
 * buildPrefixTree([sequence([1, 2, 3, 4, 5, 8]), sequence([1, 2, 3, 4, 5, 9, 9])]);
 * // one root with the tokens 1 … 5 and two children: [8] and [9, 9]
 */
export function buildPrefixTree(sequences: readonly TokenSequence[]): PrefixNode[] {
  const sorted = [...sequences].sort((a, b) => compareTokens(a.tokens, b.tokens));
  return nodesOf(sorted, { start: 0, shared: 0 });
}

interface Place {
  /** Where the nodes begin. */
  readonly start: number;
  /** Tokens that all are known to have in common, at least `start`. */
  readonly shared: number;
}

/** The nodes that cover sorted sequences from `start` on. */
function nodesOf(sorted: readonly TokenSequence[], { start, shared }: Place): PrefixNode[] {
  return groupsBy(sorted, shared).flatMap((group) => {
    const [first, last] = [group[0]?.tokens ?? [], group.at(-1)?.tokens ?? []];
    const common = sharedLength(first, last);
    const isOne = common === last.length;
    const saved = (common - start) * (group.length - 1);
    if (!isOne && saved < FEWEST_SAVED) return nodesOf(group, { start, shared: common });
    return [nodeOf(group, { start, end: common })];
  });
}

function nodeOf(
  group: readonly TokenSequence[],
  { start, end }: { readonly start: number; readonly end: number },
): PrefixNode {
  const ended = group.filter(({ tokens }) => tokens.length === end);
  const longer = group.filter(({ tokens }) => tokens.length > end);
  const isHere = ({ position }: Question) => position >= start && position < end;
  return {
    start,
    tokens: (group[0]?.tokens ?? []).slice(start, end),
    children: nodesOf(longer, { start: end, shared: end }),
    questions: group.flatMap(({ questions }) => questions.filter(isHere)),
    ends: Math.min(ended.length, 1),
  };
}

/** Runs of sorted sequences that have the same token at `position`; those that end before it come first. */
function groupsBy(sorted: readonly TokenSequence[], position: number): TokenSequence[][] {
  const groups: TokenSequence[][] = [];
  let current: number | undefined;
  for (const sequence of sorted) {
    const token = sequence.tokens[position] ?? -1;
    if (token === current) groups.at(-1)?.push(sequence);
    else groups.push([sequence]);
    current = token;
  }
  return groups;
}
