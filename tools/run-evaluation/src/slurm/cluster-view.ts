import { coloursFor, createLiveRegion, showControlCharacters, type ToolContext } from '@evalcurve/cli';
import type { CheckpointProgress } from '@evalcurve/sweep';
import { eventLine } from '../event-line.ts';
import type { SweepView } from '../sweep-view.ts';
import { waitingReason } from './waiting-reason.ts';
import { SLURM_MESSAGES } from './slurm-messages.ts';

/** Shows tasks on a cluster while they run. */
export interface ClusterView extends Omit<SweepView, 'onWait'> {
  readonly onStates: (states: readonly CheckpointProgress[]) => void;
  /** Writes a line that stays. */
  readonly note: (line: string) => void;
}

/** For a terminal: a line for each checkpoint that ended, and below these what runs, redrawn in place. */
export function clusterView(context: ToolContext): ClusterView {
  const { stderr, env, language } = context;
  const colours = coloursFor({ stream: stderr, env });
  const region = createLiveRegion(stderr);
  const marks = { 'done-before': colours.green('✓'), finished: colours.green('✓'), failed: colours.red('✗') };
  return {
    onEvent: (event) => {
      if (event.type !== 'done-before' && event.type !== 'finished' && event.type !== 'failed') return;
      const text = `${event.checkpoint.id}   ${eventLine(event, language)}`;
      region.print(`  ${marks[event.type]} ${showControlCharacters(text)}`);
    },
    onStates: (states) => {
      region.update(`  ${colours.cyan('▶')} ${statesText(states, context)}`);
    },
    note: (line) => {
      region.print(`  ${colours.yellow('!')} ${showControlCharacters(line)}`);
    },
    close: () => {
      region.done();
    },
  };
}

function statesText(states: readonly CheckpointProgress[], { language }: ToolContext): string {
  const messages = SLURM_MESSAGES[language];
  const waiting = states.filter((state) => state.state === 'waiting');
  const counts = messages.states({
    done: states.filter(({ state }) => state === 'done').length,
    total: states.length,
    running: states.filter(({ state }) => state === 'running').length,
    waiting: waiting.length,
  });
  const reason = waitingReason(states, language);
  return showControlCharacters(`${counts}${reason === null ? '' : `: ${reason}`} · ${messages.leave}`);
}
