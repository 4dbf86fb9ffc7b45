import type { RunMessages } from './messages.ts';

/** The English messages of `run-evaluation`. */
export const messagesEn: RunMessages = {
  engine: 'engine ',
  autoFound: (origin) => `auto: found by ${origin}`,
  autoEmbedded: (reason) => `auto: ${reason}`,
  noWorker: (reason) => `a process for each checkpoint: ${reason}`,
  results: 'results',
  sharedPrefixes: 'shared prefixes',
  checkpoints: (count, layout) => `${count} ${count === 1 ? 'checkpoint' : 'checkpoints'} (${layout})`,
  layouts: { subfolder: 'subfolders', revision: 'revisions', directory: 'local folders' },
  fewshot: (count) => (count === null ? 'few-shot as the task says' : `${count}-shot`),
  limit: (limit) => `limit ${limit} a subject`,
  untilDecided: (bound) => `until above or below ${bound}`,
  decision: ({ decision, bound, questions }) =>
    `${decision === 'undecided' ? decision : `${decision} ${bound}`} after ${questions} questions`,
  askingMore: 'asking more',
  batch: (size) => `batch ${size}`,
  toGo: ({ done, left }) => `${done} done before, ${left} to go`,
  toFetch: (bytes) => `${bytes} to fetch`,
  doneBefore: 'done before',
  fetched: 'fetched',
  deviceLost: ({ device, reason }) =>
    `${device ?? 'the device'} takes no more part; back to the queue: ${reason}`,
  runningOn: (node) => `running on ${node}`,
  remaining: (duration) => `about ${duration} left`,
  footer: ({ done, total, remaining }) =>
    `${total === null ? done : `${done} of ${total}`}${remaining === null ? '' : ` · about ${remaining} left`} · Ctrl+C keeps what is finished`,
  waitingForNext: 'waiting for the next checkpoint',
  beingWritten: (checkpoints) => `being written: ${checkpoints}`,
  smallerBatch: ({ from, to }) => `out of memory at batch ${from}, trying again with ${to}`,
  failures: (count) => `${count} ${count === 1 ? 'checkpoint' : 'checkpoints'} failed:`,
  log: (path) => `log: ${path}`,
  retry: (command) => `Try again: ${command}`,
  allDone: (count) =>
    count === 1 ? 'The checkpoint is evaluated.' : `All ${count} checkpoints are evaluated.`,
  someDone: ({ done, total }) =>
    `${done} of ${total} checkpoints are evaluated; the same command again submits the others.`,
  nothingToDo: 'Nothing to do: everything was evaluated before.',
  next: (command) => `Next: ${command}`,
  wouldRun: 'would run',
  waiting: 'to do',
};
