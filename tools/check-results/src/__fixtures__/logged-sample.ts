import { createHash } from 'node:crypto';

/** One question before it is written down; the tests make others of it. */
export interface LoggedSample {
  readonly docId: number;
  readonly subject: string;
  readonly question: string;
  readonly answer: number;
  /** What stands before each question. */
  readonly prompt: string;
  readonly logLikelihoods: number[];
  /** As it was logged; {@link rescored} gives what the log-likelihoods say. */
  readonly acc: number;
}

const LETTERS = ['A', 'B', 'C', 'D'];

/** The sample with the accuracy that lm_eval would log: numpy's argmax takes the first of equals, and NaN first. */
export function rescored(sample: LoggedSample): LoggedSample {
  const { logLikelihoods, answer } = sample;
  const firstNaN = logLikelihoods.findIndex(Number.isNaN);
  const chosen = firstNaN >= 0 ? firstNaN : logLikelihoods.indexOf(Math.max(...logLikelihoods));
  return { ...sample, acc: Number(chosen === answer) };
}

/** What lm_eval hashes of a sample: document, prompt, target. */
export function hashesOf(sample: LoggedSample): string[] {
  return remembered(HASHES, {
    sample,
    make: ({ question, prompt, answer }) => [question, prompt + question, String(answer)].map(sha256),
  });
}

// Most samples of a series stay as they are, whatever is planted into it.
const HASHES = new WeakMap<LoggedSample, string[]>();
const LINES = new WeakMap<LoggedSample, string>();

interface Remembered<Value> {
  readonly sample: LoggedSample;
  readonly make: (sample: LoggedSample) => Value;
}

function remembered<Value>(made: WeakMap<LoggedSample, Value>, { sample, make }: Remembered<Value>): Value {
  const value = made.get(sample) ?? make(sample);
  made.set(sample, value);
  return value;
}

/** SHA-256 in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The line that lm_eval 0.4.7 and later write, with Python's blanks. */
export function sampleLine(sample: LoggedSample): string {
  return remembered(LINES, { sample, make: lineOf });
}

function lineOf(sample: LoggedSample): string {
  const { docId, subject, question, answer, prompt, logLikelihoods, acc } = sample;
  const context = `${prompt}${question}\nA. one\nB. two\nC. three\nD. four\nAnswer:`;
  const responses = logLikelihoods.map((value) => [pythonFloat(value), 'False']);
  const [doc_hash, prompt_hash, target_hash] = hashesOf(sample);
  const line = pythonJson({
    doc_id: docId,
    doc: { question, subject, choices: ['one', 'two', 'three', 'four'], answer },
    target: String(answer),
    arguments: Object.fromEntries(
      LETTERS.map((letter, index) => [`gen_args_${index}`, { arg_0: context, arg_1: ` ${letter}` }]),
    ),
    resps: responses.map((response) => [response]),
    filtered_resps: responses,
    filter: 'none',
    metrics: ['acc'],
    ...{ doc_hash, prompt_hash, target_hash },
  });
  return `${line.slice(0, -1)}, "acc": ${acc.toFixed(1)}}\n`;
}

function pythonFloat(value: number): string {
  return Number.isNaN(value) ? 'nan' : String(value);
}

function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pythonJson(item)}`);
  return `{${entries.join(', ')}}`;
}
