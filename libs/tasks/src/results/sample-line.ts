import type { AnsweredQuestion } from '../answer-tasks.ts';
import { floatText } from '../python/float-text.ts';
import { jsonLine } from '../python/json-line.ts';

/**
 * One line of `samples_<task>_<time>.jsonl`, without the line break, with the fields and in the
 * spelling of lm_eval 0.4.12.
 */
export function sampleLine(question: AnsweredQuestion): string {
  const { docId, document, target, requests, scores, hashes } = question;
  const responses = scores.map(({ logLikelihood, isGreedy }) => [
    floatText(logLikelihood),
    isGreedy ? 'True' : 'False',
  ]);
  const calls = requests.map(({ context, continuation }, index) => [
    `gen_args_${index}`,
    { arg_0: context, arg_1: continuation },
  ]);
  const metrics = Object.entries(question.metrics);
  const line = jsonLine({
    doc_id: docId,
    doc: document,
    target,
    arguments: Object.fromEntries(calls) as Record<string, Record<string, string>>,
    resps: responses.map((response) => [response]),
    filtered_resps: responses,
    filter: 'none',
    metrics: metrics.map(([metric]) => metric),
    doc_hash: hashes.document,
    prompt_hash: hashes.prompt,
    target_hash: hashes.target,
  });
  // Python writes these as floats, which JSON.stringify cannot.
  return `${line.slice(0, -1)}${metrics.map(([metric, value]) => `, "${metric}": ${value}.0`).join('')}}`;
}
