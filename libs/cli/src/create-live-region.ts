import type { createLogUpdate } from 'log-update';
import type { ToolOutput } from './tool-context.ts';

/** The last lines of a terminal, drawn anew in place while work goes on. */
export interface LiveRegion {
  /** Shows `text` instead of what the region showed; does nothing where there is no terminal. */
  readonly update: (text: string) => void;
  /** Writes a line that stays, above the region; where there is no terminal, just the line. */
  readonly print: (line: string) => void;
  /** Takes the region away and gives the cursor back. */
  readonly done: () => void;
}

/**
 * A region for progress. It takes no part where the stream is not a terminal, so that `nohup … > log`
 * holds nothing but whole lines.
 *
 * @example
 * const region = createLiveRegion(context.stderr);
 * region.update('scoring 41,120 / 56,168');
 * region.done();
 */
export function createLiveRegion(stream: ToolOutput): LiveRegion {
  if (stream.isTTY !== true) return plainRegion(stream);
  const state: RegionState = { stream, text: '', draw: null, isLoading: false, isDone: false };
  return {
    update: (text) => {
      update(state, text);
    },
    print: (line) => {
      state.draw?.clear();
      stream.write(`${line}\n`);
      state.draw?.(state.text);
    },
    done: () => {
      state.isDone = true;
      state.draw?.clear();
      state.draw?.done();
    },
  };
}

interface RegionState {
  readonly stream: ToolOutput;
  text: string;
  draw: ReturnType<typeof createLogUpdate> | null;
  isLoading: boolean;
  isDone: boolean;
}

function plainRegion(stream: ToolOutput): LiveRegion {
  return {
    update: () => undefined,
    print: (line) => {
      stream.write(`${line}\n`);
    },
    done: () => undefined,
  };
}

function update(state: RegionState, text: string): void {
  state.text = text;
  if (state.draw !== null) state.draw(text);
  else if (!state.isLoading) void load(state);
}

// Loaded at the first update: `--help` and pipes need none of it.
async function load(state: RegionState): Promise<void> {
  state.isLoading = true;
  const { createLogUpdate } = await import('log-update');
  if (state.isDone) return;
  state.draw = createLogUpdate(state.stream);
  state.draw(state.text);
}
