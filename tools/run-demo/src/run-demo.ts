import { PassThrough } from 'node:stream';
import { formatCommand, type ToolContext } from '@evalcurve/cli';
import { plotResults } from '@evalcurve/plot-results/plot-results';
import { getPreset } from '@evalcurve/presets';
import type { RunEvaluationArguments } from '@evalcurve/run-evaluation';
import { evaluateRun } from '@evalcurve/run-evaluation/evaluate-run';
import { viewResults } from '@evalcurve/view-results/view-results';
import type { DemoArguments } from './demo-command.ts';
import { DEMO_TEXTS } from './demo-texts.ts';

const PRESET = 'demo';

/**
 * Evaluates every checkpoint of the demo with the embedded engine, shows the table, draws the picture
 * as PNG and SVG, and says what to do with a model of one's own.
 */
export async function runDemo({ output, force }: DemoArguments, context: ToolContext): Promise<void> {
  const { language, stdout } = context;
  const texts = DEMO_TEXTS[language];
  const inner = { ...context, umbrella: umbrellaOf(context) };
  // What the tools say to do next is said at the end, once.
  const quiet = { ...inner, stderr: new PassThrough().resume() };
  const run = await evaluateRun({ ...FLAGS, output, force }, { context: inner });
  context.exitCode = inner.exitCode;
  if (run.outcome === null || run.outcome.failed.length > 0) return;
  stdout.write('\n');
  await viewResults({ folder: output, lang: language }, quiet);
  stdout.write(`\n${texts.pictures}\n`);
  for (const file of [`${output}.png`, `${output}.svg`]) {
    await plotResults({ folder: output, output: file, lang: language }, quiet);
  }
  stdout.write(`\n${texts.note(getPreset(PRESET).note?.[language] ?? '')}\n${texts.next}\n`);
  for (const [tool, words, does] of texts.commands) {
    stdout.write(`  ${formatCommand({ context: inner, tool, arguments: words })}\n      ${does}\n`);
  }
}

const FLAGS: Omit<RunEvaluationArguments, 'force'> = {
  ...{ preset: PRESET, engine: 'embedded', trustRemoteCode: false, worker: false, verifyWorker: false },
  ...{ sharePrefix: false, retries: 0, fetchAhead: 1, dryRun: false, json: false },
};

// Whoever came by npm goes on by it: in a clone nothing else is on the PATH.
function umbrellaOf({ env, umbrella }: ToolContext): string {
  return env['npm_lifecycle_event'] === undefined ? (umbrella ?? 'evalcurve') : 'npx evalcurve';
}
