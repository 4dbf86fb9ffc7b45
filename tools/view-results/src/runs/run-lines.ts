import { chanceVerdict } from '@evalcurve/curves';
import { formatCount } from '@evalcurve/locale';
import { shortName } from '../text/short-name.ts';
import { viewNotes } from '../text/view-notes.ts';
import { VIEW_TEXTS } from '../text/view-texts.ts';
import type { RunsView, ViewedRun } from './runs-view.ts';
import { RUNS_TEXTS } from './runs-texts.ts';

/** What is looked at, in one line: how many runs, asked what, and how many checkpoints they have in common. */
export function runsHeader({ runs, comparisons, language }: RunsView): string {
  const texts = RUNS_TEXTS[language];
  const [first] = runs;
  if (first === undefined) return '';
  const { task, metric, numFewshot, average } = first.curve;
  const recipe = [
    task,
    metric === 'acc' ? '' : metric,
    numFewshot === null ? '' : `${numFewshot}-shot`,
    average === 'macro' ? VIEW_TEXTS[language].macro : '',
  ];
  const common = Math.max(0, ...comparisons.map(({ evidence }) => evidence.differences.length));
  return [texts.runs(runs.length), recipe.filter(Boolean).join(' '), texts.common(common)].join(' · ');
}

/** One run in a line: its letter, its label, its model where that is another word, its checkpoints, and what scored it where that differs. */
export function runLine(run: ViewedRun, { runs, language }: RunsView): string {
  const { letter, label, tree, curve } = run;
  const model = shortName(tree.modelName ?? curve.model ?? label);
  const texts = VIEW_TEXTS[language];
  const steps = curve.points.flatMap(({ checkpoint: { step } }) => step ?? []);
  const [from, to] = [steps[0], steps.at(-1)];
  const range =
    from === undefined || to === undefined || from === to
      ? ''
      : texts.steps(formatCount(from, language), formatCount(to, language));
  const hasOneEngine = runs.every((other) => enginesOf(other) === enginesOf(run));
  const facts = [
    model === label ? '' : model,
    `${texts.checkpoints(curve.points.length)}${range}`,
    // Programs differ in what they score, if only near a tie.
    hasOneEngine ? '' : enginesOf(run),
  ];
  return `${letter} ${[label, ...facts].filter(Boolean).join(' · ')}`;
}

function enginesOf({ tree }: ViewedRun): string {
  const names = tree.entries.map(({ evaluation: { harnessVersion } }) => {
    const { value, exact } = harnessVersion;
    return /^\d/u.test(value) ? `lm_eval ${value}${exact ? '' : '+'}` : value;
  });
  return [...new Set(names)].join(', ');
}

/** What the curve of one run proves against guessing. */
export function runVerdict({ letter, curve }: ViewedRun, { alpha, language }: RunsView): string {
  const colon = language === 'zh' ? '：' : ': ';
  return `${letter}${colon}${chanceVerdict(curve, { alpha }).sentence[language]}`;
}

/** What must be known of the scores of the runs, those that mean nothing first; notes of all are told once. */
export function runNotes({ runs, language }: RunsView): { sentence: string; isGrave: boolean }[] {
  const colon = language === 'zh' ? '：' : ': ';
  const all = runs.flatMap(({ letter, curve, findings }) =>
    viewNotes({ curve, findings, language }).map(({ sentence, isGrave }) => ({ letter, sentence, isGrave })),
  );
  const sentences = [...new Set(all.map(({ sentence }) => sentence))].map((sentence) => {
    const told = all.filter((note) => note.sentence === sentence);
    const letters = told.map(({ letter }) => letter).join(', ');
    const isOfAll = told.length === runs.length;
    return {
      sentence: isOfAll ? sentence : `${letters}${colon}${sentence}`,
      isGrave: told.some(({ isGrave }) => isGrave),
    };
  });
  return [...sentences.filter(({ isGrave }) => isGrave), ...sentences.filter(({ isGrave }) => !isGrave)];
}

/** How the differences were tested, and how many are marked; empty where there is none. */
export function markSentences({ comparisons, alpha, language }: RunsView): string[] {
  const texts = RUNS_TEXTS[language];
  const differences = comparisons.flatMap(({ evidence }) => evidence.differences);
  const [first] = differences;
  if (first === undefined) return [];
  const isUniform = differences.every(({ test }) => test === first.test);
  const significant = differences.filter(({ isSignificant }) => isSignificant).length;
  return [
    texts.marks({ significant, tests: differences.length, alpha }),
    texts.tests[isUniform ? first.test : 'mixed'],
  ];
}
