import type { TreeEntry } from '@evalcurve/results-tree';
import type { ResultsView } from '../results-view.ts';
import { VIEW_TEXTS } from './view-texts.ts';

/** What must be known of the scores, in the language of the view. */
export interface ViewNote {
  readonly kind: string;
  readonly sentence: string;
}

/**
 * What must be known before the scores are compared: which ones say nothing, what the curve says of
 * itself, and what the checkpoints were evaluated differently in.
 */
export function viewNotes({ curve, tree, nanCheckpoints, language }: ResultsView): ViewNote[] {
  const { mixed, nan } = VIEW_TEXTS[language];
  const differing = [
    { kind: 'mixed-batch-sizes', values: countsOf(tree.entries, batchSizeOf), say: mixed.batchSize },
    {
      kind: 'mixed-dtypes',
      values: countsOf(tree.entries, ({ evaluation }) => evaluation.dtype),
      say: mixed.dtype,
    },
    { kind: 'mixed-harness-versions', values: countsOf(tree.entries, harnessOf), say: mixed.harness },
  ].filter(({ values }) => values.size > 1);
  return [
    ...(nanCheckpoints.length > 0
      ? [{ kind: NAN_NOTE, sentence: nan(nanCheckpoints.join(', '), nanCheckpoints.length) }]
      : []),
    ...curve.notes.map(({ kind, sentence }) => ({ kind, sentence: sentence[language] })),
    ...differing.map(({ kind, values, say }) => ({ kind, sentence: say(shown(values)) })),
  ];
}

/** The kind of the note that scores say nothing, which is to be read before all others. */
export const NAN_NOTE = 'nan-log-likelihoods';

/** The kind of a note on the questions that were asked, which the header says already. */
export const OF_RUN_NOTE = 'of-run';

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
