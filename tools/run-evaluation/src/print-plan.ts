import { join } from 'node:path';
import { showControlCharacters } from '@evalcurve/cli';
import { quoteCommand } from '@evalcurve/lm-eval';
import { formatBytes } from '@evalcurve/locale';
import { recipeLeft, type PlannedCheckpoint } from '@evalcurve/sweep';
import { eventLine } from './event-line.ts';
import { runMessages } from './messages.ts';
import type { RunFacts } from './run-facts.ts';

/** Prints for each checkpoint whether it is done, how much there is to fetch, and the command it takes. */
export function printPlan(options: RunFacts): void {
  const { plan, context } = options;
  for (const planned of plan.checkpoints) {
    for (const line of planned.done ? doneLines(planned, options) : todoLines(planned, options)) {
      context.stdout.write(`${showControlCharacters(line)}\n`);
    }
  }
}

function doneLines({ checkpoint, done }: PlannedCheckpoint, { language }: RunFacts): string[] {
  if (!done) return [];
  const event = { type: 'done-before', checkpoint, index: 1, total: 1, evaluation: done.evaluation } as const;
  return [`✓ ${checkpoint.id}   ${eventLine(event, language)}`];
}

function todoLines(planned: PlannedCheckpoint, options: RunFacts): string[] {
  const { checkpoint } = planned;
  const { plan, located, output, lanes, language } = options;
  const messages = runMessages(language);
  const found = located.get(checkpoint.id);
  // Not complete: it will fail when its turn comes.
  if (!found) return [`· ${checkpoint.id}   ${messages.waiting}`];
  const request = { checkpoint, model: found.model, recipe: recipeLeft(plan, planned) };
  const outputDirectory = join(output, '.evalcurve', 'attempts', checkpoint.id);
  const command = quoteCommand(
    lanes[0].engine.commandOf(request, { modelDirectory: found.directory, outputDirectory }),
  );
  const size = found.bytes === 0 ? '' : `   ${messages.toFetch(formatBytes(found.bytes, language))}`;
  return [`· ${checkpoint.id}   ${messages.waiting}${size}`, `  ${messages.wouldRun}: ${command}`];
}
