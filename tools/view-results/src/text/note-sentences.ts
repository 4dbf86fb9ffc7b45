import { showControlCharacters } from '@evalcurve/cli';
import type { TreeEntry } from '@evalcurve/results-tree';
import type { ResultsView } from '../results-view.ts';
import { VIEW_TEXTS } from './view-texts.ts';

/** What must be known before the scores are compared: what the curve says, and what the checkpoints differ in. */
export function noteSentences({ curve, tree, language }: ResultsView): string[] {
  const { mixed } = VIEW_TEXTS[language];
  const differing = [
    { values: countsOf(tree.entries, batchSizeOf), say: mixed.batchSize },
    { values: countsOf(tree.entries, ({ evaluation }) => evaluation.dtype), say: mixed.dtype },
    { values: countsOf(tree.entries, harnessOf), say: mixed.harness },
  ].filter(({ values }) => values.size > 1);
  return [
    ...curve.notes.map(({ sentence }) => sentence[language]),
    ...differing.map(({ values, say }) => say(shown(values))),
  ].map((sentence) => showControlCharacters(sentence));
}

// The record has the size that was really used; the file says "auto" where that was asked for.
function batchSizeOf({ record, evaluation }: TreeEntry): string | null {
  const size = record?.batchSizes.at(-1) ?? evaluation.batchSize;
  return size === null ? null : String(size);
}

function harnessOf({ evaluation: { harnessVersion } }: TreeEntry): string | null {
  return harnessVersion.exact ? harnessVersion.value : null;
}

function countsOf(
  entries: readonly TreeEntry[],
  read: (entry: TreeEntry) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = read(entry);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function shown(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([value, count]) => `${value} (${count})`).join(', ');
}
