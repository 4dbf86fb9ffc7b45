import * as z from 'zod';
import { highestLogLikelihood } from './highest-log-likelihood.ts';
import { parsePythonJson } from './parse-python-json.ts';
import { pythonFloat } from './python-float.ts';
import { readContinuations } from './read-continuations.ts';
import { SampleParseError } from './sample-parse-error.ts';
import type { Sample } from './sample.ts';

const text = z.string().nullish();
// The other keys are read from the value itself: copying them all, as a loose schema does, costs the most.
const sampleSchema = z.object({
  doc_id: z.number().int().nonnegative(),
  doc_hash: text,
  prompt_hash: text,
  filter: text,
});

const NOT_METRICS = new Set([
  'doc_id',
  'target',
  'truth',
  'filter',
  'doc_hash',
  'prompt_hash',
  'target_hash',
]);

/**
 * Reads one logged sample of any lm_eval version, 0.3 to 0.5: log-likelihoods as numbers or as text
 * (`"-8.9"`, `"nan"`), one or several filters, generation (no log-likelihoods then).
 *
 * @throws SampleParseError where the value is no such sample
 *
 * @example
 * parseSample({ doc_id: 3, target: '1', filtered_resps: [['-2.5', 'False'], ['-1.5', 'True']], acc: 1 });
 * // { docId: 3, target: 1, logLikelihoods: [-2.5, -1.5], isGreedy: [false, true], chosen: 1, … }
 */
export function parseSample(value: unknown): Sample {
  const checked = sampleSchema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new SampleParseError(
      `is no sample of lm_eval, at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
      {
        cause: checked.error,
      },
    );
  }
  const sample = checked.data;
  const fields = value as Readonly<Record<string, unknown>>;
  const choices = readChoices(fields);
  const logLikelihoods = choices.map(([logLikelihood]) => logLikelihood);
  return {
    docId: sample.doc_id,
    docHash: sample.doc_hash ?? null,
    promptHash: sample.prompt_hash ?? null,
    filter: sample.filter ?? 'none',
    target: readTarget(fields['target'] ?? fields['truth'], choices.length),
    logLikelihoods,
    isGreedy: choices.map(([, isGreedy]) => isGreedy),
    continuations: readContinuations(fields['arguments'], choices.length),
    chosen: highestLogLikelihood(logLikelihoods),
    metrics: readMetrics(fields),
  };
}

/**
 * Reads one line of a samples file (JSONL, lm_eval 0.4.3 and later) in full.
 *
 * @throws SampleParseError where the line is no JSON or no sample
 */
export function parseSampleLine(line: string): Sample {
  const parsed = parsePythonJson(line);
  if (!parsed.success) {
    const kind = parsed.flaw.kind === 'ends-early' ? 'is cut off' : 'is not JSON';
    throw new SampleParseError(`${kind} (at character ${parsed.flaw.position})`, { cause: parsed.cause });
  }
  return parseSample(parsed.value);
}

type Choice = readonly [logLikelihood: number, isGreedy: boolean];

function readChoices(sample: Readonly<Record<string, unknown>>): Choice[] {
  const responses = sample['filtered_resps'] ?? sample['resps'] ?? loggedLogits(sample);
  if (!Array.isArray(responses)) return [];
  const choices = responses.map((response: unknown) => readChoice(response));
  return choices.every((choice) => choice !== null) ? choices : [];
}

// `[-8.9, false]`, `["-8.9", "False"]`, and one list deeper where repeats are kept (`resps`, 0.5.0).
function readChoice(response: unknown): Choice | null {
  if (!Array.isArray(response)) return null;
  const [first, second] = response as unknown[];
  if (Array.isArray(first)) return readChoice(first);
  const logLikelihood = typeof first === 'string' ? pythonFloat(first) : first;
  const isGreedy = typeof second === 'string' ? second === 'True' : second;
  return typeof logLikelihood === 'number' && typeof isGreedy === 'boolean' && response.length === 2
    ? [logLikelihood, isGreedy]
    : null;
}

// lm_eval 0.3 --write_out: logit_0, logit_1 …; it did not log what greedy decoding would give.
function loggedLogits(sample: Readonly<Record<string, unknown>>): unknown[] {
  const count = Object.keys(sample).filter((key) => /^logit_\d+$/u.test(key)).length;
  return Array.from({ length: count }, (_, index) => [sample[`logit_${index}`], false]);
}

function readTarget(target: unknown, choices: number): number | null {
  const index = typeof target === 'string' && /^\d+$/u.test(target) ? Number(target) : target;
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < choices ? index : null;
}

function readMetrics(sample: Readonly<Record<string, unknown>>): Record<string, number> {
  const metrics: Record<string, number> = {};
  for (const [key, value] of Object.entries(sample)) {
    if (NOT_METRICS.has(key) || /^(?:logit|prompt)_\d+$/u.test(key)) continue;
    const number = metricValue(value);
    if (number !== null) metrics[key] = number;
  }
  return metrics;
}

// Metrics of several parts (brier_score: [gold, "[…]"]) have no single value.
function metricValue(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (value === true || value === 'True') return 1;
  if (value === false || value === 'False') return 0;
  return typeof value === 'string' && /^(?:NaN|-?Infinity)$/u.test(value) ? pythonFloat(value) : null;
}
