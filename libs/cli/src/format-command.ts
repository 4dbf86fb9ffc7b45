import type { ToolContext } from './tool-context.ts';

/** What {@link formatCommand} writes down. */
export interface FormatCommandOptions {
  readonly context: Pick<ToolContext, 'umbrella'>;
  /** Name within the umbrella command. */
  readonly tool: keyof typeof PROGRAMS;
  readonly arguments?: readonly string[];
}

// What each tool is called within the umbrella command, and alone.
const PROGRAMS = {
  run: 'run-evaluation',
  'quick-test': 'quick-test',
  status: 'sweep-status',
  cancel: 'cancel-sweep',
  view: 'view-results',
  check: 'check-results',
  compare: 'compare-checkpoints',
  export: 'export-results',
  plot: 'plot-results',
  questions: 'view-questions',
  setup: 'setup',
} as const;

/**
 * A command to type next, called as the tool that says it was called, quoted for a shell.
 *
 * @example
 * formatCommand({ context: { umbrella: null }, tool: 'plot', arguments: ['my results'] });
 * // "plot-results 'my results'", and within the umbrella "evalcurve plot 'my results'"
 */
export function formatCommand({ context, tool, arguments: words = [] }: FormatCommandOptions): string {
  const program = context.umbrella === null ? PROGRAMS[tool] : `${context.umbrella} ${tool}`;
  return [program, ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
