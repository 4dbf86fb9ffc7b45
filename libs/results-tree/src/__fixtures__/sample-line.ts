/** What {@link sampleLine} writes. */
export interface SampleLineOptions {
  readonly docId?: number;
  readonly question?: string;
  /** As Python writes them. */
  readonly logLikelihoods?: readonly string[];
}

/** A line of a samples file as lm_eval 0.4.7 and later write it, with their blanks. */
export function sampleLine(options: SampleLineOptions = {}): string {
  const { docId = 0, question = '1 + 1 = ?', logLikelihoods = ['-2.5', '-1.5', '-3.5', '-4.5'] } = options;
  const choices = logLikelihoods.map((value) => `["${value}", "False"]`);
  const calls = logLikelihoods.map(
    (_, index) =>
      `"gen_args_${index}": {"arg_0": ${JSON.stringify(question)}, "arg_1": " ${'ABCDE'.charAt(index)}"}`,
  );
  return [
    `{"doc_id": ${docId}, "doc": {"question": ${JSON.stringify(question)}, "choices": ["1", "2", "3", "4"], "answer": 1}`,
    `"target": "1", "arguments": {${calls.join(', ')}}`,
    `"resps": [${choices.map((choice) => `[${choice}]`).join(', ')}], "filtered_resps": [${choices.join(', ')}]`,
    '"filter": "none", "metrics": ["acc"], "doc_hash": "d1", "prompt_hash": "p1", "target_hash": "t1", "acc": 1.0}',
  ].join(', ');
}
