import type { Observation, Place } from './finding.ts';
import type { Forensic } from './forensic.ts';

/** What one forensic saw. */
export interface Seen {
  readonly forensic: Forensic;
  readonly observations: readonly Observation[];
}

/**
 * Leaves out the observations that follow from others: every checkpoint that they name is named by an
 * observation of a forensic that explains their kind, for all of their tasks.
 */
export function dropExplained(seen: readonly Seen[]): Seen[] {
  return seen.map(({ forensic, observations }) => {
    const causes = seen
      .filter((other) => other.forensic.explains.includes(forensic.kind))
      .flatMap((other) => other.observations);
    return { forensic, observations: observations.filter((one) => !isExplained(one, causes)) };
  });
}

function isExplained({ checkpoints, tasks }: Place, causes: readonly Place[]): boolean {
  return (
    checkpoints.length > 0 &&
    checkpoints.every((checkpoint) =>
      causes.some((cause) => cause.checkpoints.includes(checkpoint) && concerns(cause, tasks)),
    )
  );
}

// An empty list of tasks stands for all of them.
function concerns(cause: Place, tasks: readonly string[]): boolean {
  if (cause.tasks.length === 0) return true;
  const named = new Set(cause.tasks);
  return tasks.length > 0 ? tasks.every((task) => named.has(task)) : true;
}
