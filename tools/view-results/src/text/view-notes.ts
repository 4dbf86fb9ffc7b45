import type { Curve } from '@evalcurve/curves';
import type { Finding } from '@evalcurve/forensics';
import type { ResultsView } from '../results-view.ts';

/** What must be known of the scores, in the language of the view. */
export interface ViewNote {
  readonly kind: string;
  readonly sentence: string;
  /** Whether it says that scores mean nothing, which is to be read before all others. */
  readonly isGrave: boolean;
}

/**
 * What must be known before the scores are compared: which ones say nothing, what the curve says of
 * itself, and what else is wrong with the evaluations.
 */
export function viewNotes({
  curve,
  findings,
  language,
}: Pick<ResultsView, 'curve' | 'findings' | 'language'>): ViewNote[] {
  const notes = findings
    .filter((finding) => !isToldElsewhere(finding, curve))
    .map((finding) => noteOf(finding, language));
  return [
    ...notes.filter(({ isGrave }) => isGrave),
    ...curve.notes.map(({ kind, sentence }) => ({ kind, sentence: sentence[language], isGrave: false })),
    ...notes.filter(({ isGrave }) => !isGrave),
  ];
}

/** The kind of the note on the questions that were asked, which the header says already. */
export const OF_RUN_NOTE = 'of-run';

function noteOf(finding: Finding, language: ResultsView['language']): ViewNote {
  const { kind, effect, sentence, consequence, remedy } = finding;
  const isGrave = effect === 'meaningless';
  const texts = isGrave ? [sentence, consequence, remedy] : [sentence, consequence];
  const between = language === 'zh' ? '' : ' ';
  return { kind, sentence: texts.map((text) => text[language]).join(between), isGrave };
}

// Files that cannot be read are named one by one, and what the curve lacks is said by its own notes.
function isToldElsewhere({ kind }: Finding, { notes }: Curve): boolean {
  if (kind === 'unreadable-file') return true;
  if (kind === 'mixed-limits') return notes.some((note) => note.kind === 'adaptive-depth');
  return kind === 'missing-tasks' && notes.some((note) => LACKS.has(note.kind));
}

const LACKS: ReadonlySet<string> = new Set(['partial-subjects', 'unscored', 'uneven-questions']);
