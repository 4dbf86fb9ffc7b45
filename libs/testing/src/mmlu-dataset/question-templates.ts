/** A question with gaps, and the values that one of is the answer. */
export interface QuestionTemplate {
  /** `{subject}` and `{place}` are filled in. */
  readonly text: string;
  /** At least four, all different. */
  readonly values: readonly string[];
}

const METALS = ['tin', 'zinc', 'copper', 'silver', 'lead', 'iron', 'gold', 'nickel'];
const COLOURS = ['red', 'green', 'white', 'blue', 'grey', 'yellow', 'brown', 'black'];
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'nine', 'twelve'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const BIRDS = ['a heron', 'an owl', 'a swallow', 'a raven', 'a wren', 'a crane', 'a gull'];
const ROOMS = ['the attic', 'the cellar', 'the kitchen', 'the hall', 'the garden', 'the tower'];

/** The forms that invented questions have; one of them spans two lines, as some of MMLU do. */
export const QUESTION_TEMPLATES: readonly QuestionTemplate[] = [
  { text: 'Which metal is the {subject} bell of {place} made of?', values: METALS },
  { text: 'In {place}, which colour is the cover of every {subject} book?', values: COLOURS },
  { text: 'How many keys open the {subject} room in the old school of {place}?', values: COUNTS },
  { text: 'On which day does the {subject} club of {place} meet?', values: DAYS },
  { text: 'Which bird is painted over the door of the {subject} house in {place}?', values: BIRDS },
  {
    text: 'A sign in {place} reads:\n"All {subject} papers are kept in one room." Which one?',
    values: ROOMS,
  },
];
