import type { ChartContext } from './chart-context.ts';

/** What {@link harnessAndNotes} is told besides the curve. */
export interface HarnessAndNotesOptions {
  /** Said first, on the same line as the harness. */
  readonly facts: readonly string[];
  readonly harnessVersion: string | null;
}

/** Facts and harness version on one line, and each of the curve's restrictions on another. */
export function harnessAndNotes(
  { curve, language, messages }: ChartContext,
  { facts, harnessVersion }: HarnessAndNotesOptions,
): string[] {
  const line = [...facts, harnessVersion === null ? '' : messages.harness(harnessVersion)];
  return [
    line.filter(Boolean).join(messages.separator),
    ...curve.notes.map((note) => note.sentence[language]),
  ];
}
