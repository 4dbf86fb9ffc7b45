import { showControlCharacters } from '@evalcurve/cli';
import { createView } from '../create-view.ts';
import type { RunFacts } from '../run-facts.ts';
import type { ClusterView } from './cluster-view.ts';
import { SLURM_MESSAGES } from './slurm-messages.ts';
import { waitingReason } from './waiting-reason.ts';

/** For files and pipes: a line for each event, and why tasks wait while none runs, each reason once. */
export function plainClusterView(
  { json }: { readonly json: boolean },
  { context, language }: RunFacts,
): ClusterView {
  const told = new Set<string>();
  const note = (line: string): void => {
    context.stderr.write(`${showControlCharacters(line)}\n`);
  };
  return {
    ...createView({ context, json, language, showsDevice: false }),
    onStates: (states) => {
      const reason = states.some(({ state }) => state === 'running') ? null : waitingReason(states, language);
      if (reason === null || told.has(reason)) return;
      told.add(reason);
      note(SLURM_MESSAGES[language].waiting(reason));
    },
    note,
  };
}
