import { Readable, Writable } from 'node:stream';
import type { ToolContext } from '@evalcurve/cli';

/** Where a prompt reads and writes; the process' own where they are absent. */
export interface PromptStreams {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** The streams of a context, as prompts take them. */
export function promptStreams({ stdin, stdout }: Pick<ToolContext, 'stdin' | 'stdout'>): PromptStreams {
  return {
    ...(stdin instanceof Readable && { input: stdin }),
    ...(stdout instanceof Writable && { output: stdout }),
  };
}
