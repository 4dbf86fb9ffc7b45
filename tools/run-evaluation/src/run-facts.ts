import type { ToolContext } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { EngineChoice } from './choose-engine.ts';
import type { CheckpointSource, RunSweepOptions, SourceCheckpoint, SweepPlan } from '@evalcurve/sweep';

/** Everything that is known before a sweep starts. */
export interface RunFacts {
  readonly plan: SweepPlan;
  /** Those still to be evaluated, by checkpoint id. */
  readonly located: ReadonlyMap<string, SourceCheckpoint>;
  readonly source: CheckpointSource;
  /** The results tree, absolute. */
  readonly output: string;
  /** What will answer, one a device. */
  readonly lanes: RunSweepOptions['lanes'];
  readonly choice: EngineChoice;
  /** To be said wherever scores are shown. */
  readonly note: Readonly<Record<Language, string>> | null;
  readonly context: ToolContext;
  readonly language: Language;
}
