import { formatTable, showControlCharacters } from '@evalcurve/cli';
import { emergenceFinding } from '@evalcurve/curves';
import type { PartEmergence } from '@evalcurve/curves';
import { formatCount } from '@evalcurve/locale';
import { MMLU_CATEGORY_NAMES, MMLU_SUBJECT_NAMES } from '@evalcurve/mmlu';
import type { ResultsView } from '../results-view.ts';
import { scoreFormat } from './score-format.ts';
import { VIEW_TEXTS } from './view-texts.ts';

/** What {@link partTable} lists, and in how many columns. */
export interface PartTableOptions {
  readonly by: 'category' | 'subject';
  readonly width: number;
}

/**
 * Every category or subject with its last score, marked where that is above guessing, and the checkpoint from
 * which on it is; the earliest first. Empty where the curve has no such parts.
 */
export function partTable(view: ResultsView, { by, width }: PartTableOptions): string {
  const { curve, alpha, language } = view;
  const texts = VIEW_TEXTS[language];
  const format = scoreFormat(view);
  const found = emergenceFinding(curve, { by, alpha });
  if (found === null) return '';
  const rows = found.value.map((part) => [
    nameOf(part, language),
    `${format.short(part.last.value)}${part.adjustedPValue <= alpha ? ' *' : '  '}`,
    part.last.interval === null ? '' : format.range(part.last.interval),
    part.last.n === null ? '' : formatCount(part.last.n, language),
    part.from === null ? '–' : showControlCharacters(part.from.checkpoint.id),
  ]);
  const table = formatTable({
    columns: [
      { header: texts.parts[by] },
      { header: `${texts.last}${format.unit}`, align: 'right' },
      { header: texts.headers.interval, align: 'right', dropOrder: 2 },
      { header: texts.headers.questions, align: 'right', dropOrder: 3 },
      { header: texts.aboveFrom, dropOrder: 1 },
    ],
    rows,
    indent: '  ',
    width,
  });
  return `${table}\n  ${texts.above}`;
}

function nameOf({ part }: PartEmergence, language: ResultsView['language']): string {
  const names = { ...MMLU_CATEGORY_NAMES, ...MMLU_SUBJECT_NAMES };
  return names[part][language];
}
