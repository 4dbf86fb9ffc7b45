import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { formatCommand, runTool, type ToolContext } from '@evalcurve/cli';
import { findHarness, HarnessNotFoundError } from '@evalcurve/lm-eval';
import { plotResultsCommand } from '@evalcurve/plot-results';
import { runEvaluationCommand } from '@evalcurve/run-evaluation';
import { setupCommand } from '@evalcurve/setup';
import { startHub, writeMmluDataset } from '@evalcurve/testing';
import { viewResultsCommand } from '@evalcurve/view-results';
import { makeCheckpoints } from './make-checkpoints.ts';
import { StepFailedError } from './step-failed-error.ts';
import type { SmallRunArguments } from './small-run-command.ts';
import { SMALL_RUN_TEXTS } from './small-run-texts.ts';

/**
 * Makes checkpoints and questions, serves the questions from a local Hub under MMLU's name, installs
 * the harness where there is none, then runs, views and plots. The harness' caches stay within the
 * folder, so that no other evaluation on this machine ever sees the invented questions.
 */
export async function smallRun(flags: SmallRunArguments, context: ToolContext): Promise<void> {
  const directory = resolve(context.cwd, flags.directory);
  await mkdir(directory, { recursive: true });
  const checkpoints = await makeCheckpoints(directory);
  const questions = join(directory, 'questions');
  await writeMmluDataset({ directory: questions });
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  try {
    const results = join(directory, 'results');
    const env = {
      ...context.env,
      HF_HOME: join(directory, 'huggingface'),
      EVALCURVE_CACHE: join(directory, 'cache'),
    };
    const inner = { ...context, env };
    context.stderr.write(`${SMALL_RUN_TEXTS[context.language].invented}\n\n`);
    await ensureHarness(flags, inner);
    const model = ['--model', checkpoints, '--endpoint', hub.url, '--output', results];
    await step(inner, ['run', ...model, '--limit', '4', '--dtype', 'float32', '--batch-size', '16']);
    await step(inner, ['view', relative(context.cwd, results)]);
    await step(inner, ['plot', results, '--output', join(directory, 'curve.png')]);
  } finally {
    await hub.stop();
  }
}

async function ensureHarness({ torch }: SmallRunArguments, context: ToolContext): Promise<void> {
  try {
    await findHarness({ cwd: context.cwd, env: context.env });
  } catch (error) {
    if (!(error instanceof HarnessNotFoundError)) throw error;
    await step(context, ['setup', ...(torch === undefined ? [] : ['--torch', torch])]);
  }
}

const COMMANDS = {
  run: runEvaluationCommand,
  view: viewResultsCommand,
  plot: plotResultsCommand,
  setup: setupCommand,
};

async function step(
  context: ToolContext,
  [tool, ...argv]: readonly [keyof typeof COMMANDS, ...string[]],
): Promise<void> {
  const shown = argv.map((word) => (word.startsWith('/') ? relative(context.cwd, word) : word));
  context.stderr.write(`\n$ ${formatCommand({ context, tool, arguments: shown })}\n`);
  const exitCode = await runTool({
    name: tool,
    commands: COMMANDS[tool],
    argv: [...argv, '--lang', context.language],
    context,
  });
  if (exitCode !== 0) throw new StepFailedError(tool, exitCode);
}
