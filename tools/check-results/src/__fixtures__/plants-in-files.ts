import { both, changedConfig, changedResults, cutTo, written } from './change-run.ts';
import { GROUP, resumed } from './logged-run.ts';
import { FIFTH, FOURTH, inFile, inFourth, type Plant } from './plant.ts';

/** Defects of what is there, and of what is not. */
export const PLANTS_IN_FILES: readonly Plant[] = [
  inFourth('group-mismatch', [
    'the row of a group was edited',
    changedResults(({ results }) => ({
      results: { ...results, [GROUP]: { ...results[GROUP], 'acc,none': 0.9 } },
    })),
  ]),
  inFourth('short-dataset', [
    'the dataset lacked questions',
    both(
      changedResults(() => ({ 'n-samples': {} })),
      cutTo(120),
    ),
  ]),
  inFourth('missing-tasks', [
    'a subject failed',
    (run) =>
      resumed({ ...run, samples: new Map([...run.samples].filter(([task]) => task !== 'mmlu_anatomy')) }),
  ]),
  inFile('unreadable-file', [
    'a results file is cut off',
    'results_',
    (text) => text.slice(0, text.length / 2),
  ]),
  inFile('unreadable-samples', ['samples end within a line', 'anatomy', (text) => text.slice(0, -200)]),
  inFile('short-samples', [
    'samples end between two lines',
    'anatomy',
    (text) => `${text.split('\n').slice(0, 100).join('\n')}\n`,
  ]),
  inFile('short-samples', ['a samples file is missing', 'anatomy', () => null]),
  {
    kind: 'gap',
    name: 'one is missing',
    checkpoints: [FIFTH],
    plant: (runs) => written(runs.filter(({ id }) => id !== FIFTH)),
  },
  {
    kind: 'step-restart',
    name: 'the second half counts anew',
    checkpoints: [`pretrain_${FOURTH}`, 'anneal_iter_0001000'],
    plant: (runs) =>
      written(
        runs.map((run, index) => {
          const id = index < 4 ? `pretrain_${run.id}` : `anneal_${runs[index - 4]?.id ?? ''}`;
          const named = changedConfig({ model_args: { pretrained: 'example/dense', subfolder: id } })(run);
          return { ...named, id, folder: id };
        }),
      ),
  },
];
