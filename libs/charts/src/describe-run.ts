import { formatCount } from '@evalcurve/locale';
import type { ChartContext } from './chart-context.ts';
import { estimateTextWidth } from './estimate-text-width.ts';
import { shortenText } from './shorten-text.ts';

/** The room for {@link describeRun}. */
export interface DescribeRunOptions {
  /** Ems. */
  readonly width: number;
}

/** Of whom a chart is: model, number of checkpoints, few-shot count; on one line where it fits, else on two. */
export function describeRun(
  { curve, language, messages }: ChartContext,
  { width }: DescribeRunOptions,
): string[] {
  const model = curve.model ?? messages.unknownModel;
  const facts = [
    messages.checkpoints(curve.points.length, formatCount(curve.points.length, language)),
    curve.numFewshot === null ? '' : messages.fewShot(curve.numFewshot),
    curve.average === 'macro' ? messages.macro : '',
    // What the questions are must not be overlooked.
    ...curve.notes.filter(({ kind }) => kind === 'of-run').map(({ sentence }) => sentence[language]),
  ].filter(Boolean);
  const line = [model, ...facts].join(messages.separator);
  if (estimateTextWidth(line) <= width) return [line];
  return [shortenText(model, { width }), facts.join(messages.separator)];
}
