import { filesOf, resumed, type LoggedRun, type ResultsFile } from './logged-run.ts';
import { rescored, type LoggedSample } from './logged-sample.ts';

/** Makes another run of one. */
export type Change = (run: LoggedRun) => LoggedRun;

/** The samples of a run, each made anew; what the harness computes of them stays as it was. */
export function mapSamples(
  run: LoggedRun,
  make: (sample: LoggedSample) => LoggedSample,
): LoggedRun['samples'] {
  return new Map([...run.samples].map(([task, samples]) => [task, samples.map(make)]));
}

/** Changes every sample and evaluates anew. */
export function changedSamples(make: (sample: LoggedSample) => LoggedSample): Change {
  return (run) => resumed({ ...run, samples: mapSamples(run, (sample) => rescored(make(sample))) });
}

/** Changes the log-likelihoods of every sample and evaluates anew. */
export function changedAnswers(make: (values: readonly number[]) => number[]): Change {
  return changedSamples((sample) => ({ ...sample, logLikelihoods: make(sample.logLikelihoods) }));
}

/** Changes the results file alone. */
export function changedResults(make: (results: ResultsFile) => Partial<ResultsFile>): Change {
  return (run) => ({ ...run, results: { ...run.results, ...make(run.results) } });
}

/** Changes `config` of the results file. */
export function changedConfig(config: Partial<ResultsFile['config']>): Change {
  return changedResults((results) => ({ config: { ...results.config, ...config } }));
}

/** Asks every question with one line break less. */
export function reworded(run: LoggedRun): LoggedRun {
  const samples = mapSamples(run, (sample) => ({ ...sample, prompt: sample.prompt.replace('\n\n', '\n') }));
  return resumed({ ...run, samples });
}

/** Evaluates the first questions of each task alone. */
export function cutTo(questions: number): Change {
  return (run) =>
    resumed({
      ...run,
      samples: new Map([...run.samples].map(([task, samples]) => [task, samples.slice(0, questions)])),
    });
}

/** One change after another. */
export function both(first: Change, second: Change): Change {
  return (run) => second(first(run));
}

/** Another value for every key. */
export function each<Value>(record: Readonly<Record<string, unknown>>, value: Value): Record<string, Value> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, value]));
}

/** The files of several runs. */
export function written(runs: readonly LoggedRun[]): Record<string, string> {
  return Object.fromEntries(runs.flatMap((run) => Object.entries(filesOf(run))));
}

/** The run at a place of the series. */
export function runAt(runs: readonly LoggedRun[], index: number): LoggedRun {
  const run = runs[index];
  if (run === undefined) throw new RangeError(`no run ${index}`);
  return run;
}
