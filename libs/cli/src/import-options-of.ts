import { UsageError } from './usage-error.ts';

/** How results are read, as flags say it. */
export interface ImportArguments {
  readonly model?: string | undefined;
  readonly checkpointPattern?: string | undefined;
  readonly tokensPerStep?: string | undefined;
}

/** From this step on, until the next phase, each step sees so many tokens. */
interface Phase {
  readonly fromStep: number;
  readonly tokensPerStep: number;
}

/** How results are read, as their reader takes it. */
export interface ImportOptions {
  readonly model: string | undefined;
  readonly checkpointPattern: RegExp | undefined;
  readonly schedule: { readonly phases: readonly Phase[] } | undefined;
}

/**
 * What the reader of results takes, of the flags of `withImportOptions`.
 *
 * @throws UsageError where a pattern or a schedule cannot be read
 *
 * @example
 * importOptionsOf({ tokensPerStep: '2097152' }).schedule; // { phases: [{ fromStep: 0, tokensPerStep: 2097152 }] }
 */
export function importOptionsOf({ model, checkpointPattern, tokensPerStep }: ImportArguments): ImportOptions {
  return {
    model,
    checkpointPattern: checkpointPattern === undefined ? undefined : patternOf(checkpointPattern),
    schedule: tokensPerStep === undefined ? undefined : { phases: phasesOf(tokensPerStep) },
  };
}

const PLACES = /\(\?<(?:step|tokens|index|epoch)>/u;

function patternOf(text: string): RegExp {
  const hint =
    'Name what it finds: --checkpoint-pattern "run(?<step>\\d+)"; also tokens, unit, stage, index, epoch.';
  if (!PLACES.test(text)) {
    throw new UsageError(`--checkpoint-pattern has no group named step, tokens, index or epoch`, { hint });
  }
  try {
    return new RegExp(text, 'u');
  } catch (cause) {
    throw new UsageError(`--checkpoint-pattern is no regular expression: ${text}`, { hint, cause });
  }
}

// `2097152`, or `0:1048576,2000:2097152` where the batch grew.
function phasesOf(text: string): Phase[] {
  const parts = (text.includes(':') ? text : `0:${text}`).split(',').map((part) => part.split(':'));
  const phases = parts.map(([fromStep, tokensPerStep, ...rest]) => ({
    fromStep: numberOf(fromStep),
    tokensPerStep: rest.length > 0 ? Number.NaN : numberOf(tokensPerStep),
  }));
  const isAscending = phases.every(({ fromStep }, index) => fromStep > (phases[index - 1]?.fromStep ?? -1));
  const isSound = phases.every(({ fromStep, tokensPerStep }) => fromStep >= 0 && tokensPerStep > 0);
  if (isAscending && isSound && phases[0]?.fromStep === 0) return phases;
  throw new UsageError(`--tokens-per-step cannot be read: ${text}`, {
    hint: 'One number, or phases from step 0 on: --tokens-per-step 0:1048576,2000:2097152',
  });
}

function numberOf(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text.replaceAll('_', ''));
}
