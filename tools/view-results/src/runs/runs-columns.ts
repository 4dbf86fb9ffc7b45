import { showControlCharacters } from '@evalcurve/cli';
import { runPlaces } from '@evalcurve/curves';
import type { RunPlace } from '@evalcurve/curves';
import { formatCount, formatFlops, formatPValue, formatTokens } from '@evalcurve/locale';
import type { CheckpointColumn } from '../text/checkpoint-columns.ts';
import { scoreFormat } from '../text/score-format.ts';
import type { RunsView } from './runs-view.ts';
import { RUNS_TEXTS } from './runs-texts.ts';

/**
 * The table of several runs: where in training, each run's score, and of each run but the first its difference to
 * the first with interval and corrected p-value. Runs are called by their letters.
 */
export function runsColumns(view: RunsView): CheckpointColumn[] {
  const places = runPlaces(view.runs);
  const columns = [
    placeColumn(view, places),
    ...scoreColumns(view, places),
    ...differenceColumns(view, places),
  ];
  return columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function placeColumn({ runs, language }: RunsView, places: readonly RunPlace[]): CheckpointColumn {
  const kind = runs[0]?.measure?.kind ?? 'name';
  const write = { step: formatCount, tokens: formatTokens, flops: formatFlops, name: formatCount }[kind];
  return {
    header: RUNS_TEXTS[language].places[kind],
    align: kind === 'name' ? 'left' : 'right',
    cells: places.map(({ place }) =>
      typeof place === 'string' ? showControlCharacters(place) : write(place, language),
    ),
  };
}

function scoreColumns(view: RunsView, places: readonly RunPlace[]): CheckpointColumn[] {
  const format = formatOf(view);
  return view.runs.map(({ letter }, index) => ({
    header: `${letter}${format.unit}`,
    align: 'right',
    cells: places.map(({ points }) => {
      const point = points[index] ?? null;
      return point === null ? '' : format.precise(point.score.value);
    }),
  }));
}

function differenceColumns(view: RunsView, places: readonly RunPlace[]): CheckpointColumn[] {
  const { runs, comparisons, language } = view;
  const format = formatOf(view);
  return comparisons.flatMap(({ evidence: { run, reference, differences } }) => {
    const [a, b] = [reference, run].map((each) => runs.find((one) => one === each)?.letter ?? '');
    const found = places.map(({ points }) => differences.find(({ to }) => points.includes(to)));
    const cell = (write: (difference: (typeof differences)[number]) => string): string[] =>
      found.map((difference) => (difference === undefined ? '' : write(difference)));
    return [
      {
        header: `${b ?? ''} − ${a ?? ''}`,
        align: 'right' as const,
        cells: cell(
          ({ difference, isSignificant }) =>
            `${format.shortDifference(difference)}${isSignificant ? ' *' : '  '}`,
        ),
      },
      {
        header: RUNS_TEXTS[language].interval,
        align: 'right' as const,
        cells: cell(({ interval }) => format.differenceRange(interval)),
        dropOrder: 1,
      },
      {
        header: 'p',
        align: 'left' as const,
        cells: cell(({ adjustedPValue }) => formatPValue(adjustedPValue, language)),
        dropOrder: 2,
      },
    ];
  });
}

/** How scores of all runs are written: alike. */
function formatOf({ runs, language }: RunsView) {
  const points = runs.flatMap(({ curve }) => curve.points);
  const [first] = runs;
  if (first === undefined) throw new RangeError('a view of runs needs at least one');
  return scoreFormat({ curve: { ...first.curve, points }, language });
}
