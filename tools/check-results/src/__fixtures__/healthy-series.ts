import { resumed, type LoggedRun, type ResultsFile } from './logged-run.ts';
import { rescored, type LoggedSample } from './logged-sample.ts';

/** Subjects of MMLU with their numbers of questions. */
const TASKS = { mmlu_abstract_algebra: 100, mmlu_anatomy: 135 } as const;
const CHECKPOINTS = 8;

/** Random numbers by a seed, as `@evalcurve/testing` has them. */
export type RandomBySeed = (seed: string) => {
  readonly next: () => number;
  readonly nextNormal: () => number;
};

/** Eight checkpoints of a model that learns, as lm_eval 0.4.12 evaluates them; nothing is wrong with them. */
export function healthySeries(random: RandomBySeed): LoggedRun[] {
  return Array.from({ length: CHECKPOINTS }, (_, index) => healthyRun(index, random));
}

function healthyRun(index: number, random: RandomBySeed): LoggedRun {
  const id = `iter_${String((index + 1) * 1000).padStart(7, '0')}`;
  const skill = index * 0.25;
  const samples = Object.entries(TASKS).map(([task, questions]): [string, LoggedSample[]] => [
    task,
    Array.from({ length: questions }, (_, docId) => sampleOf({ id, task, docId, skill }, random)),
  ]);
  return resumed({ id, folder: id, results: resultsOf(id, index), samples: new Map(samples) });
}

interface SampleOptions {
  readonly id: string;
  readonly task: string;
  readonly docId: number;
  readonly skill: number;
}

function sampleOf({ id, task, docId, skill }: SampleOptions, randomBySeed: RandomBySeed): LoggedSample {
  const subject = task.replace('mmlu_', '');
  const answer = Math.floor(randomBySeed(`${task} ${docId}`).next() * 4);
  const random = randomBySeed(`${id} ${task} ${docId}`);
  const logLikelihoods = Array.from({ length: 4 }, (_, choice) => {
    return -3 + 0.5 * random.nextNormal() + (choice === answer ? skill * 0.5 : 0);
  });
  return rescored({
    ...{ docId, subject, answer, logLikelihoods, acc: 0 },
    question: `What is number ${docId} of ${subject}?`,
    prompt: `The following are multiple choice questions (with answers) about ${subject}.\n\n`,
  });
}

function resultsOf(id: string, index: number): ResultsFile {
  const tasks = Object.keys(TASKS);
  return {
    results: {},
    versions: Object.fromEntries(tasks.map((task) => [task, 1])),
    'n-shot': Object.fromEntries(tasks.map((task) => [task, 0])),
    config: {
      model: 'hf',
      model_args: { pretrained: 'example/dense', subfolder: id, dtype: 'float32' },
      batch_size: 16,
      limit: null,
    },
    date: 1_760_000_000.123 + index * 600,
    lm_eval_version: '0.4.12',
    chat_template_sha: null,
  };
}
