import type { AnyToolCommand } from '@evalcurve/cli';

// In the order of the help text: what is done first comes first.
const LOADERS: Readonly<Record<string, () => Promise<AnyToolCommand>>> = {
  demo: async () => (await import('@evalcurve/run-demo')).demoCommand,
  'quick-test': async () => (await import('@evalcurve/quick-test')).quickTestCommand,
  run: async () => (await import('@evalcurve/run-evaluation')).runEvaluationCommand,
  status: async () => (await import('@evalcurve/sweep-status')).sweepStatusCommand,
  cancel: async () => (await import('@evalcurve/cancel-sweep')).cancelSweepCommand,
  view: async () => (await import('@evalcurve/view-results')).viewResultsCommand,
  check: async () => (await import('@evalcurve/check-results')).checkResultsCommand,
  compare: async () => (await import('@evalcurve/compare-checkpoints')).compareCheckpointsCommand,
  export: async () => (await import('@evalcurve/export-results')).exportResultsCommand,
  plot: async () => (await import('@evalcurve/plot-results')).plotResultsCommand,
  questions: async () => (await import('@evalcurve/view-questions')).viewQuestionsCommand,
  setup: async () => (await import('@evalcurve/setup')).setupCommand,
  completion: async () => (await import('./completion-command.ts')).completionCommand,
};

/**
 * The tools that a command line may call: the one that its first word names, so that no other is
 * loaded, else all of them.
 *
 * @example
 * (await loadCommands(['view', 'results_dense500m'])).length; // 1
 */
export async function loadCommands(argv: readonly string[]): Promise<readonly AnyToolCommand[]> {
  const named = LOADERS[argv[0] ?? ''];
  const loaders = named === undefined ? Object.values(LOADERS) : [named];
  const commands: AnyToolCommand[] = [];
  for (const load of loaders) commands.push(await load());
  return commands;
}
