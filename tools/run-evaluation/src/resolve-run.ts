import { basename, resolve } from 'node:path';
import { selectCheckpoints, withTokens, type Checkpoint } from '@evalcurve/checkpoints';
import type { ToolContext } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';
import type { Recipe } from '@evalcurve/evaluation';
import type { Preset } from '@evalcurve/presets';
import type { CheckpointSource } from '@evalcurve/sweep';
import { localPath } from './local-path.ts';
import { resolvePreset } from './resolve-preset.ts';
import { resolveRecipe } from './resolve-recipe.ts';
import { resolveSource } from './resolve-source.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** Flags and preset made into what to evaluate and where the results go. */
export interface ResolvedRun {
  readonly source: CheckpointSource;
  readonly recipe: Recipe;
  /** The selected checkpoints, in training order. */
  readonly checkpoints: readonly Checkpoint[];
  /** The results tree, absolute. */
  readonly output: string;
  /** Folder of questions that are asked in place of MMLU's, null for MMLU. */
  readonly questions: string | null;
  /** What is to be said wherever the scores are shown, null where nothing is. */
  readonly note: NonNullable<Preset['note']> | null;
}

/** What {@link resolveRun} touches besides the flags. */
export interface ResolveRunOptions {
  readonly context: ToolContext;
  /** Appended to the results folder's default name. */
  readonly outputSuffix: string;
}

/** Neither `--preset` nor `--model` was given. */
class NoModelError extends EvalcurveError {
  constructor() {
    super('no model: expected --preset NAME or --model REPO|DIR', {
      hint: 'For example --preset dense-500m-arch1, or --model ./checkpoints',
    });
  }
}

/**
 * Finds the model's checkpoints and selects among them. Nothing is written.
 *
 * @throws NoModelError where no model was named
 */
export async function resolveRun(
  flags: RunEvaluationArguments,
  { context, outputSuffix }: ResolveRunOptions,
): Promise<ResolvedRun> {
  const preset = flags.preset === undefined ? null : await resolvePreset(flags.preset, context.cwd);
  const model = flags.model ?? preset?.model;
  if (model === undefined) throw new NoModelError();
  // What a preset says of its own model's places and tokens does not hold for another.
  const own = preset?.model === model ? preset : null;
  const recipe = resolveRecipe(flags, preset);
  const source = await resolveSource({
    located: flags.located,
    model,
    name: own?.name,
    layout: flags.layout ?? own?.layout,
    revision: flags.revision,
    endpoint: flags.endpoint,
    retries: flags.retries,
    limitRate: flags.limitRate,
    cwd: context.cwd,
    env: context.env,
    signal: context.signal,
  });
  const selection = flags.checkpoints ?? preset?.checkpoints ?? 'all';
  const selected = selectCheckpoints(source.checkpoints, selection);
  const schedule = own?.tokenSchedule;
  return {
    source,
    recipe,
    ...questionsOf(flags, { own, cwd: context.cwd }),
    checkpoints: schedule ? selected.map((checkpoint) => withTokens(checkpoint, schedule)) : selected,
    output: resolve(
      context.cwd,
      flags.output ?? `${own?.resultsDirectory ?? `results_${basename(model)}`}${outputSuffix}`,
    ),
  };
}

// The preset's note is on its own questions.
function questionsOf(
  { data }: RunEvaluationArguments,
  { own, cwd }: { readonly own: Preset | null; readonly cwd: string },
): Pick<ResolvedRun, 'questions' | 'note'> {
  if (data !== undefined) return { questions: localPath(data, cwd), note: null };
  const { questions, note = null } = own ?? {};
  return questions === undefined ? { questions: null, note } : { questions: localPath(questions, cwd), note };
}
