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
  /** Whether questions in a folder are asked, which only the embedded engine can. */
  readonly ownQuestions: boolean;
}

/**
 * The engine that was asked for; of `auto`, the harness where one is installed and works, else the
 * embedded one. Flags that only one of the two knows ask for that one.
 */
export async function chooseEngine(
  flags: Pick<RunEvaluationArguments, 'engine' | 'harness' | 'maxMemory'>,
  { env, cwd, ownQuestions }: ChooseEngineOptions,
): Promise<EngineChoice> {
  const asked = impliedBy(flags, ownQuestions);
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

function impliedBy(
  { engine = 'auto', harness, maxMemory }: Parameters<typeof chooseEngine>[0],
  ownQuestions: boolean,
): EngineName {
  if (engine !== 'auto') return engine;
  if (harness !== undefined) return 'lm-eval';
  return ownQuestions || maxMemory !== undefined ? 'embedded' : 'auto';
}
