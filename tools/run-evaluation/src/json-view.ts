import type { ToolOutput } from '@evalcurve/cli';
import type { SweepEvent } from '@evalcurve/sweep';
import { scoreOf } from './score-of.ts';
import type { SweepView } from './sweep-view.ts';

/** Prints every event as one line of JSON, with the time (ISO 8601) it came at. */
export function jsonView(stdout: ToolOutput, now: () => Date = () => new Date()): SweepView {
  const write = (record: Record<string, unknown>): void => {
    stdout.write(`${JSON.stringify({ time: now().toISOString(), ...record })}\n`);
  };
  return {
    onEvent: (event) => {
      write(plain(event));
    },
    onWait: (wait) => {
      write({ type: 'waiting', ...wait });
    },
    close: () => undefined,
  };
}

function plain(event: SweepEvent): Record<string, unknown> {
  const { checkpoint, ...rest } = event;
  const named = { ...rest, checkpoint: checkpoint.id, step: checkpoint.step };
  if (!('evaluation' in event)) return named;
  const { evaluation } = event;
  return { ...named, evaluation: undefined, score: scoreOf(checkpoint, evaluation), depth: evaluation.depth };
}
