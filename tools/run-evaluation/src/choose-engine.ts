import { EvalcurveError } from '@evalcurve/errors';
import { findHarness, type Harness } from '@evalcurve/lm-eval';
import type { EngineName } from './engine-name.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** Which engine answers, and why where that was left open. */
export type EngineChoice =
  | { readonly name: 'lm-eval'; readonly harness: Harness | null; readonly because: 'found' | null }
  | { readonly name: 'embedded'; readonly because: string | null };

/** Where {@link chooseEngine} looks for the harness. */
export interface ChooseEngineOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The preset's, where it has one. */
  readonly preferred: EngineName | undefined;
}

/**
 * The engine that was asked for; of `auto`, the harness where one is installed and works, else the
 * embedded one. Flags that only one of the two knows ask for that one.
 */
export async function chooseEngine(
  flags: Pick<RunEvaluationArguments, 'engine' | 'harness' | 'data' | 'maxMemory'>,
  { env, cwd, preferred }: ChooseEngineOptions,
): Promise<EngineChoice> {
  const asked = flags.engine ?? impliedBy(flags) ?? preferred ?? 'auto';
  if (asked === 'lm-eval') return { name: 'lm-eval', harness: null, because: null };
  if (asked === 'embedded') return { name: 'embedded', because: null };
  try {
    const harness = await findHarness({ env, cwd });
    return { name: 'lm-eval', harness, because: 'found' };
  } catch (error) {
    if (!EvalcurveError.isInstance(error)) throw error;
    return { name: 'embedded', because: error.message };
  }
}

function impliedBy({
  harness,
  data,
  maxMemory,
}: Parameters<typeof chooseEngine>[0]): 'lm-eval' | 'embedded' | undefined {
  if (harness !== undefined) return 'lm-eval';
  return data === undefined && maxMemory === undefined ? undefined : 'embedded';
}
