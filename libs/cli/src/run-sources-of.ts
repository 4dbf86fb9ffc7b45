import { showControlCharacters } from '@evalcurve/locale';
import { UsageError } from './usage-error.ts';

/** How several runs are named on a command line. */
export interface RunArguments {
  readonly folders?: readonly string[] | undefined;
  readonly model?: readonly string[] | undefined;
  readonly label?: readonly string[] | undefined;
  readonly tokensPerStep?: readonly string[] | undefined;
}

/** Where one run is read from, and what it is called. */
export interface RunSource {
  /** Undefined for the only folder of results here. */
  readonly folder: string | undefined;
  readonly model: string | undefined;
  readonly label: string | undefined;
  readonly tokensPerStep: string | undefined;
}

/**
 * The runs that a command line names: a folder each, of one folder a model each, or folders and models in pairs.
 *
 * @throws UsageError where they cannot be told apart or labels do not fit them
 *
 * @example
 * runSourcesOf({ folders: ['a', 'b'], label: ['one', 'two'] });
 * // [{ folder: 'a', label: 'one', … }, { folder: 'b', label: 'two', … }]
 */
export function runSourcesOf(flags: RunArguments): readonly [RunSource, ...RunSource[]] {
  const { folders = [], model = [], label = [], tokensPerStep = [] } = flags;
  const count = Math.max(1, folders.length, model.length);
  requireFitting(flags, count);
  const valueOf = (values: readonly string[], index: number): string | undefined =>
    values.length === 1 ? values[0] : values[index];
  const sourceAt = (index: number): RunSource => ({
    folder: valueOf(folders, index),
    model: valueOf(model, index),
    label: label[index],
    tokensPerStep: valueOf(tokensPerStep, index),
  });
  return [sourceAt(0), ...Array.from({ length: count - 1 }, (_, index) => sourceAt(index + 1))];
}

function requireFitting(
  { folders = [], model = [], label = [], tokensPerStep = [] }: RunArguments,
  count: number,
): void {
  if (folders.length > 1 && model.length > 1 && folders.length !== model.length) {
    const given = `${folders.length} folders and ${model.length} models`;
    throw new UsageError(`${given}: which model is of which folder?`, {
      hint: 'Name one --model for all folders, one for each of them, or several of one folder.',
    });
  }
  if (label.length > 0 && count === 1) {
    throw new UsageError('--label is for several runs', { hint: 'Name another folder, or another --model.' });
  }
  if (label.length > 0 && label.length !== count) {
    throw new UsageError(`expected ${count} labels, one a run, got ${label.length}`, {
      hint: 'Give --label once for each run, in their order.',
    });
  }
  if (tokensPerStep.length > 1 && tokensPerStep.length !== count) {
    throw new UsageError(`${tokensPerStep.length} values of --tokens-per-step for ${count} runs`, {
      hint: 'Give it once for all runs, or once for each in their order.',
    });
  }
  const twice = label.find((name, index) => label.indexOf(name) < index);
  if (twice !== undefined) {
    throw new UsageError(`two runs cannot both be called ${showControlCharacters(twice)}`);
  }
}
