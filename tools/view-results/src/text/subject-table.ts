import { displayWidth, formatTable } from '@evalcurve/cli';
import type { TableColumn } from '@evalcurve/cli';
import { bestSubjects, worstSubjects } from '@evalcurve/curves';
import type { RankedSubject, Score } from '@evalcurve/curves';
import { MMLU_SUBJECT_NAMES } from '@evalcurve/mmlu';
import type { ResultsView } from '../results-view.ts';
import { scoreFormat } from './score-format.ts';
import type { ScoreFormat } from './score-format.ts';
import { VIEW_TEXTS } from './view-texts.ts';

const SHOWN = 5;

/**
 * The best and the worst subjects of the last checkpoint, side by side, or below each other where
 * that is too wide; empty where there are none.
 */
export function subjectTable(view: ResultsView, width: number): string {
  const last = view.points.at(-1);
  const asked = Object.keys(last?.subjects ?? {}).length;
  if (last === undefined || asked < 2) return '';
  const shown = Math.min(SHOWN, Math.floor(asked / 2));
  const texts = VIEW_TEXTS[view.language];
  const cells = { language: view.language, format: scoreFormat(view) };
  const best = bestSubjects(last, shown).map((subject) => subjectCells(subject, cells));
  const worst = worstSubjects(last, shown).map((subject) => subjectCells(subject, cells));
  const title = `  ${texts.subjectsAt(last.checkpoint.id)}`;
  const both = best.map((row, index) => [...row, ...(worst[index] ?? [])]);
  const [bestColumns, worstColumns] = [columnsUnder(texts.best), columnsUnder(texts.worst)];
  const wide = formatTable({ columns: [...bestColumns, ...worstColumns], rows: both, indent: '  ' });
  if (displayWidth(wide) <= width) return `${title}\n${wide}`;
  const [upper, lower] = [
    formatTable({ columns: bestColumns, rows: best, indent: '  ' }),
    formatTable({ columns: worstColumns, rows: worst, indent: '  ' }),
  ];
  return `${title}\n${upper}\n${lower}`;
}

function columnsUnder(header: string): TableColumn[] {
  return [{ header }, { header: '', align: 'right' }];
}

interface SubjectCellsOptions {
  readonly language: ResultsView['language'];
  readonly format: ScoreFormat;
}

function subjectCells(
  { subject, score }: RankedSubject,
  { language, format }: SubjectCellsOptions,
): string[] {
  return [MMLU_SUBJECT_NAMES[subject][language], `${format.short(score.value)}${spreadOf(score, format)}`];
}

// Of a few questions the interval is far from even on both sides: "2 of 3" says it better.
const FEW_QUESTIONS = 30;

function spreadOf({ n, correct, interval }: Score, format: ScoreFormat): string {
  if (n !== null && correct !== null && n < FEW_QUESTIONS) return ` (${Math.round(correct)}/${n})`;
  return interval === null ? '' : format.plusMinus(interval);
}
