import type { QuestionTexts } from './question-texts.ts';

/** English. */
export const QUESTION_TEXTS_EN: QuestionTexts = {
  severalFolders: (task, folders) =>
    `Several folders here hold samples of ${task}: ${folders}. Name one with --results; this is the dataset.`,
  noSamples: (task, folder) =>
    `No samples of ${task} in ${folder} (lm_eval --log_samples); this is the dataset.`,
  shownOf: (shown, all) => `${shown} of ${all} questions`,
  filter: (filter) => {
    if (filter.kind === 'wrong') return `wrong at ${filter.checkpoint}`;
    if (filter.kind === 'flipped') return `flipped from ${filter.from} to ${filter.to}`;
    return `with "${filter.text}"`;
  },
  hardest: 'hardest first',
  noMatch: 'No question is as asked for.',
  subjects: (count) => `${count} subjects`,
  samplesIn: (checkpoints, folder) =>
    `${checkpoints} ${checkpoints === 1 ? 'checkpoint' : 'checkpoints'}, samples in ${folder}`,
  datasetOn: (split, endpoint) => `cais/mmlu ${split} on ${endpoint}`,
  questionsOf: (split, preset) => `${split} questions of ${preset}`,
  noText: '(the sample holds no question text)',
  rightAt: ({ right, all, share }) => `right at ${right} of ${all} checkpoints (${share})`,
  to: ' to ',
  next: 'Next:',
  table: {
    subject: 'subject',
    task: 'task',
    questions: 'questions',
    samples: 'samples of',
    length: 'length',
    checkpoint: 'checkpoint',
    score: 'right %',
  },
  rightLetters:
    'How often each letter is the right one (%), and the median length of a question (characters):',
  chosenLetters: 'How often each checkpoint was right (%), and chose each letter (%):',
  letterBias: ({ checkpoint, letter, chosen, right }) =>
    `At ${checkpoint}, ${chosen} of the answers are ${letter}; ${letter} is right in ${right}.`,
  checkpoints: (count) => `${count} ${count === 1 ? 'checkpoint' : 'checkpoints'}`,
  otherTasks: 'Other tasks with samples',
  categories: { stem: 'STEM', humanities: 'Humanities', social_sciences: 'Social sciences', other: 'Other' },
};
