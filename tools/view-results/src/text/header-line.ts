import { showControlCharacters } from '@evalcurve/cli';
import { formatCount, formatTime } from '@evalcurve/locale';
import type { ResultsView } from '../results-view.ts';
import { shortName } from './short-name.ts';
import { OF_RUN_NOTE } from './view-notes.ts';
import { VIEW_TEXTS } from './view-texts.ts';

/**
 * What is looked at, in one line: the model, the task, and how far the sweep is.
 *
 * @example
 * headerLine(view); // 'dense-500m-arch1 · mmlu 0-shot · 27 checkpoints, step 2,000 to 54,000'
 */
export function headerLine(view: ResultsView): string {
  const { tree, curve } = view;
  const model = tree.modelName ?? curve.model ?? tree.directory;
  const notes = curve.notes.filter(({ kind }) => kind === OF_RUN_NOTE);
  const parts = [
    ...[shortName(model), taskOf(view), checkpointsOf(view), progressOf(view)],
    ...notes.map(({ sentence }) => sentence[view.language]),
  ];
  return showControlCharacters(parts.filter((part) => part !== null).join(' · '));
}

function taskOf({ curve, language }: ResultsView): string | null {
  if (curve.points.length === 0) return null;
  const metric = curve.metric === 'acc' ? '' : ` ${curve.metric}`;
  const shots = curve.numFewshot === null ? '' : ` ${curve.numFewshot}-shot`;
  const macro = curve.average === 'macro' ? ` ${VIEW_TEXTS[language].macro}` : '';
  return `${curve.task}${metric}${shots}${macro}`;
}

function checkpointsOf({ curve, tree, statuses, language }: ResultsView): string | null {
  const texts = VIEW_TEXTS[language];
  const done = curve.points.length;
  if (tree.sweep !== null && statuses.length > 0) {
    return texts.done(formatCount(done, language), formatCount(done + statuses.length, language));
  }
  const steps = curve.points.map(({ checkpoint }) => checkpoint.step).filter((step) => step !== null);
  const [first, last] = [steps[0], steps.at(-1)];
  const counted = texts.checkpoints(done);
  if (first === undefined || last === undefined) return counted;
  if (first === last) return `${counted}${texts.step(formatCount(first, language))}`;
  return `${counted}${texts.steps(formatCount(first, language), formatCount(last, language))}`;
}

function progressOf({ tree, language }: ResultsView): string | null {
  const [first, ...others] = tree.sweep?.running ?? [];
  if (first === undefined) return null;
  const texts = VIEW_TEXTS[language];
  if (others.length === 0) return texts.running(first.id, formatTime(first.sinceMs, { language }));
  return texts.runningSeveral(
    [first, ...others].map(({ id, device }) => (device === null ? id : `${id} (${device})`)),
  );
}
