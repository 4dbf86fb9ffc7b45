import type { Evaluation } from './evaluation.ts';
import { nameOtherTool } from './name-other-tool.ts';
import { parsePythonJson } from './parse-python-json.ts';
import { readEvaluation } from './read-evaluation.ts';
import { describeFlaw } from './describe-flaw.ts';
import { resultsFileSchema, type ResultsFile } from './results-file.ts';
import { ResultsParseError } from './results-parse-error.ts';

/** How {@link parseResults} names the text in its errors. */
export interface ParseResultsOptions {
  /** The file that the text was read from. */
  readonly path?: string;
}

/** What {@link safeParseResults} gives. */
export type SafeParsedResults =
  | { readonly success: true; readonly value: Evaluation }
  | { readonly success: false; readonly error: ResultsParseError };

/**
 * Parses the results JSON of any lm_eval version, 0.1 to 0.5, into one neutral shape.
 *
 * @throws ResultsParseError where the text is none: empty, not JSON, cut off, of another tool, or
 *   not shaped as lm_eval shapes it
 *
 * @example
 * const evaluation = parseResults(await readFile(path, 'utf8'), { path });
 * evaluation.tasks.find(({ task }) => task === 'mmlu_anatomy')?.metrics;
 * // [{ metric: 'acc', filter: 'none', value: 0.2, stderr: 0.034 }]
 */
export function parseResults(text: string, options: ParseResultsOptions = {}): Evaluation {
  const path = options.path ?? null;
  if (text.trim() === '') throw new ResultsParseError('is empty', { path, problem: 'empty' });
  const parsed = parsePythonJson(text.replace(/^\uFEFF/u, ''));
  if (!parsed.success) throw describeFlaw(text, { path, flaw: parsed.flaw, cause: parsed.cause });
  const file = checkShape(parsed.value, path);
  if (hasScores(file)) return readEvaluation(file);
  throw new ResultsParseError('holds no metric under "results"', { path, problem: 'schema', key: 'results' });
}

/**
 * As {@link parseResults}, but gives the error instead of throwing it.
 *
 * @example
 * safeParseResults('{}').success; // false
 */
export function safeParseResults(text: string, options: ParseResultsOptions = {}): SafeParsedResults {
  try {
    return { success: true, value: parseResults(text, options) };
  } catch (error) {
    if (error instanceof ResultsParseError) return { success: false, error };
    throw error;
  }
}

function checkShape(value: unknown, path: string | null): ResultsFile {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ResultsParseError(`is a JSON ${kindOf(value)}, expected lm_eval's results object`, {
      path,
      problem: 'other-tool',
    });
  }
  const tool = nameOtherTool(value as Record<string, unknown>);
  if (tool !== null || !('results' in value)) {
    const writer = tool === null ? 'is JSON without "results"' : `was written by ${tool}`;
    throw new ResultsParseError(`${writer}, not by lm_eval`, { path, problem: 'other-tool', tool });
  }
  const checked = resultsFileSchema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const key = issue?.path.join('.') ?? null;
  throw new ResultsParseError(`is not as lm_eval writes it, at "${key ?? ''}": ${issue?.message ?? ''}`, {
    path,
    problem: 'schema',
    key,
    cause: checked.error,
  });
}

// Rows of forks may hold lists and objects alone: there the keys tell that they are metrics.
function hasScores(file: ResultsFile): boolean {
  const rows = Object.values(file.results);
  const hasMetric = rows.some((row) => Object.keys(row).some((key) => key.includes(',')));
  return hasMetric || (rows.length > 0 && Boolean(file.versions));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}
