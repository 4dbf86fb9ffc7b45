import { changedAnswers, changedConfig, changedSamples, mapSamples, runAt, written } from './change-run.ts';
import { resumed, type LoggedRun } from './logged-run.ts';
import { FIFTH, FOURTH, inFourth, type Plant } from './plant.ts';

/** Defects of what the model answered, and of whose answers they are. */
export const PLANTS_IN_ANSWERS: readonly Plant[] = [
  inFourth('nan-log-likelihoods', ['logits are NaN', changedAnswers(() => [NaN, NaN, NaN, NaN])]),
  inFourth('constant-log-likelihoods', [
    'all choices are as likely',
    changedAnswers((values) => values.map(() => -1.5)),
  ]),
  inFourth('constant-answers', [
    'every answer is B',
    changedAnswers((values) => values.map((value, choice) => (choice === 1 ? value + 50 : value))),
  ]),
  inFourth('tied-answers', [
    'log-likelihoods are rounded',
    changedAnswers((values) => values.map((value) => Math.round(value * 8) / 8)),
  ]),
  inFourth('outlier', [
    'every answer is wrong',
    changedSamples(({ answer, logLikelihoods, ...sample }) => ({
      ...{ ...sample, answer },
      logLikelihoods: logLikelihoods.map((value, choice) => (choice === answer ? -90 : value)),
    })),
  ]),
  inFourth('score-mismatch', ['the scores are of another run', withOtherScores]),
  inFourth('score-mismatch', ['the logged accuracy is not that of the log-likelihoods', withOtherAccuracy]),
  {
    kind: 'stale-copy',
    name: 'the folder of one holds the files of another',
    checkpoints: [FIFTH, FOURTH],
    plant: misplaced,
  },
  {
    kind: 'stale-copy',
    name: 'one run lies under two names and tells none',
    checkpoints: [FOURTH, FIFTH],
    plant: copied,
  },
  {
    kind: 'duplicate-checkpoints',
    name: 'a cache gave the answers of another',
    checkpoints: [FOURTH, FIFTH],
    plant: cached,
  },
];

function withOtherScores(run: LoggedRun): LoggedRun {
  const other = changedAnswers((values) => values.toReversed())(run);
  return { ...run, results: { ...run.results, results: other.results.results } };
}

function withOtherAccuracy(run: LoggedRun): LoggedRun {
  const isMeant = ({ subject, docId }: { subject: string; docId: number }): boolean =>
    subject === 'anatomy' && docId < 20;
  const samples = mapSamples(run, (sample) =>
    isMeant(sample) ? { ...sample, acc: 1 - sample.acc } : sample,
  );
  return resumed({ ...run, samples });
}

type Files = ReturnType<Plant['plant']>;

function misplaced(runs: readonly LoggedRun[]): Files {
  const copy = { ...runAt(runs, 3), folder: FIFTH };
  return written([...runs.filter(({ id }) => id !== FIFTH), copy]);
}

function copied(runs: readonly LoggedRun[]): Files {
  const nameless = runs.map(changedConfig({ model_args: { pretrained: 'example/dense' } }));
  const copy = { ...runAt(nameless, 3), folder: FIFTH };
  return written(nameless.map((run) => (run.id === FIFTH ? copy : run)));
}

function cached(runs: readonly LoggedRun[]): Files {
  const { samples } = runAt(runs, 3);
  return written(runs.map((run) => (run.id === FIFTH ? resumed({ ...run, samples }) : run)));
}
