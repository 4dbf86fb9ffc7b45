import { UsageError } from '@evalcurve/cli';
import { followRun, openTree, type FollowWait, type RunFollower, type RunLook } from '@evalcurve/sweep';
import { resolveRun, type ResolvedRun, type ResolveRunOptions } from './resolve-run.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** What {@link openFollower} looks with. */
export interface OpenFollowerOptions extends ResolveRunOptions {
  readonly onWait: (wait: FollowWait) => void;
}

/**
 * Follows the run that the flags name; null where `--follow` was not given, or nothing is to be done.
 *
 * @throws UsageError where flags contradict each other
 */
export function openFollower(
  flags: RunEvaluationArguments,
  { onWait, ...options }: OpenFollowerOptions,
): RunFollower<ResolvedRun & RunLook> | null {
  const { follow, untilStep = null, force, dryRun } = flags;
  if (follow === undefined) {
    if (untilStep === null) return null;
    throw new UsageError('--until-step ends --follow, which is missing', { hint: 'Add --follow.' });
  }
  if (force) {
    throw new UsageError('--force and --follow do not go together', {
      hint: 'Use --force first, then --follow.',
    });
  }
  if (dryRun) return null;
  return followRun({
    look: async () => {
      const run = await resolveRun(flags, options);
      const tree = await openTree(run.output);
      return { ...run, done: new Set(tree?.entries.map(({ checkpoint }) => checkpoint.id)) };
    },
    ...{ untilStep, onWait, intervalMs: follow * 1000, signal: options.context.signal },
  });
}
