import type { ChartContext } from './chart-context.ts';

/** What {@link engineAndNotes} is told besides the curve. */
export interface EngineAndNotesOptions {
  /** Said first, on the same line as the engine. */
  readonly facts: readonly string[];
  readonly engine: string | null;
}

/** Facts and engine on one line, and each of the curve's restrictions on another, but for what the run is told by. */
export function engineAndNotes(
  { curve, language, messages }: ChartContext,
  { facts, engine }: EngineAndNotesOptions,
): string[] {
  const line = [...facts, engine ?? ''];
  return [
    line.filter(Boolean).join(messages.separator),
    ...curve.notes.filter(({ kind }) => kind !== 'of-run').map((note) => note.sentence[language]),
  ];
}
