import { expect, it } from '@jest/globals';
import { matchesText } from './matches-text.ts';

const question = {
  docId: 0,
  text: 'Which e\u0301tude of the Straße is\n  for ＦＬＵＴＥ, ﬁrst of all?',
  choices: ['Σοφός', '第一首'],
  answer: 0,
};

it.each(['ÉTUDE', 'strasse', 'STRASSE IS FOR', 'flute', 'first', 'σοφόσ', '第一', ' of the '])(
  'finds %j in question and choices',
  (text) => {
    expect(matchesText(text)(question)).toBe(true);
  },
);

it.each(['etude', 'strase', '第二', '.*'])('does not find %j', (text) => {
  expect(matchesText(text)(question)).toBe(false);
});

it('finds nothing where no text is known', () => {
  expect(matchesText('a')({ docId: 0, text: null, choices: [], answer: null })).toBe(false);
});
