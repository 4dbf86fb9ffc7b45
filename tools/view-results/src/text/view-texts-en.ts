import type { ChancePlace, ViewTexts } from './view-texts.ts';

const PLACES: Readonly<Record<ChancePlace, string>> = {
  below: 'below chance',
  at: 'chance',
  above: 'above chance',
};

/** What the view says in English. */
export const englishView: ViewTexts = {
  headers: {
    step: 'step',
    interval: '95 % interval',
    stem: 'STEM',
    humanities: 'hum.',
    social_sciences: 'soc.',
    other: 'other',
    subject: 'subject',
    questions: 'questions',
  },
  macro: '(mean of subjects)',
  checkpoints: (count) => (count === 1 ? '1 checkpoint' : `${count} checkpoints`),
  step: (step) => `, step ${step}`,
  steps: (first, last) => `, step ${first} to ${last}`,
  done: (done, all) => `${done} of ${all} done`,
  running: (id, time) => `${id} running since ${time}`,
  runningSeveral: (checkpoints) => `running: ${checkpoints.join(', ')}`,
  nothingYet: 'No checkpoint is done yet.',
  highest: (tied) => {
    if (tied === 0) return '★ highest';
    return `★ highest; ${tied === 1 ? '1 other is' : `${tied} others are`} statistically tied with it`;
  },
  above: '* above guessing after correction',
  parts: { category: 'category', subject: 'subject' },
  last: 'last',
  aboveFrom: 'above guessing from',
  noParts: 'There are no subjects of MMLU in what is shown.',
  subjectsAt: (id) => `subjects at ${id}`,
  best: 'best',
  worst: 'worst',
  gain: ({ from, to }) => `${from} → ${to}`,
  places: (from, to) =>
    from === to
      ? `both ${from === 'at' ? 'at chance' : PLACES[from]}`
      : `from ${PLACES[from]} to ${PLACES[to]}`,
  next: 'Next:',
};
