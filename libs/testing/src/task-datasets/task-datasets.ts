import { inventedName } from '../mmlu-dataset/invented-name.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { TaskDataset, TaskRow } from './task-dataset.ts';

const THINGS = ['a stone', 'the old rope', 'Warm  Water', 'a Piece of café glass', 'salt', 'two nails '];

/**
 * The datasets of the multiple-choice tasks beside MMLU. What is in them is invented, with all that
 * their prompts have rules for: blanks at either end, brackets, capitals, letters outside ASCII.
 */
export const TASK_DATASETS: readonly TaskDataset[] = [
  {
    repository: 'allenai/ai2_arc',
    configs: ['ARC-Easy', 'ARC-Challenge'],
    columns: { id: 'string', question: 'string', choices: 'choices', answerKey: 'string' },
    row: (random: SeededRandom): TaskRow => {
      const label = random.pick([
        ['A', 'B', 'C', 'D'],
        ['1', '2', '3', '4'],
        ['A', 'B', 'C'],
      ]);
      const question = `Why does ${thing(random)} sink in ${inventedName(random)}?`;
      return { id: code(random), question, choices: choices(random, label), answerKey: random.pick(label) };
    },
  },
  {
    repository: 'Rowan/hellaswag',
    configs: [],
    columns: {
      ind: 'int',
      activity_label: 'string',
      ctx_a: 'string',
      ctx_b: 'string',
      ctx: 'string',
      endings: 'strings',
      source_id: 'string',
      split: 'string',
      split_type: 'string',
      label: 'string',
    },
    row: (random: SeededRandom): TaskRow => {
      const [before, after] = [
        `[header] How to carry ${thing(random)} [title] Begin.`,
        `a MAN in ${inventedName(random)}`,
      ];
      return {
        ind: BigInt(Math.floor(random.next() * 1000)),
        activity_label: ' Carrying things',
        ...{ ctx_a: before, ctx_b: random.pick([after, '']), ctx: `${before} ${after}` },
        endings: [1, 2, 3, 4].map((step) => `lifts  ${thing(random)} [substeps] ${step} times.`),
        ...{ source_id: `wikihow~${code(random)}`, split: 'val', split_type: 'indomain' },
        label: random.pick(['0', '1', '2', '3']),
      };
    },
  },
  {
    repository: 'baber/piqa',
    configs: [],
    columns: { goal: 'string', sol1: 'string', sol2: 'string', label: 'int' },
    row: (random: SeededRandom): TaskRow => ({
      goal: `How is ${thing(random)} kept dry in ${inventedName(random)}?`,
      sol1: `Put it in "${thing(random)}".`,
      sol2: `Hang it over ${thing(random)}, as they say in ${inventedName(random)}.`,
      label: random.pick([0n, 1n]),
    }),
  },
  {
    repository: 'allenai/winogrande',
    configs: ['winogrande_xl'],
    columns: { sentence: 'string', option1: 'string', option2: 'string', answer: 'string' },
    row: (random: SeededRandom): TaskRow => {
      const [one, other] = [inventedName(random), inventedName(random)];
      const sentence = `The road from ${one} to ${other} was closed because _ lay under ${thing(random)} .`;
      return { sentence, option1: one, option2: other, answer: random.pick(['1', '2']) };
    },
  },
  {
    repository: 'allenai/openbookqa',
    configs: ['main'],
    columns: { id: 'string', question_stem: 'string', choices: 'choices', answerKey: 'string' },
    row: (random: SeededRandom): TaskRow => {
      const label = ['A', 'B', 'C', 'D'];
      const stem = `In ${inventedName(random)}, ${thing(random)} is made of`;
      const answerKey = random.pick(['', ' ']) + random.pick(label);
      return { id: code(random), question_stem: stem, choices: choices(random, label), answerKey };
    },
  },
  {
    repository: 'allenai/sciq',
    configs: [],
    columns: {
      question: 'string',
      distractor3: 'string',
      distractor1: 'string',
      distractor2: 'string',
      correct_answer: 'string',
      support: 'string',
    },
    row: (random: SeededRandom): TaskRow => ({
      question: `What do they call ${thing(random)} in ${inventedName(random)}?`,
      ...{ distractor3: thing(random), distractor1: thing(random), distractor2: thing(random) },
      correct_answer: thing(random),
      support: random.pick(['', ` \u00a0\n${inventedName(random)} has ${thing(random)}.\n`]),
    }),
  },
];

function thing(random: SeededRandom): string {
  return random.pick(THINGS);
}

function code(random: SeededRandom): string {
  return `7-${Math.floor(random.next() * 1000)}`;
}

function choices(random: SeededRandom, label: readonly string[]): { text: string[]; label: string[] } {
  return { text: label.map(() => thing(random)), label: [...label] };
}
