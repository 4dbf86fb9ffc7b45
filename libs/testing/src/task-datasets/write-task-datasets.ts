import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../seeded-random.ts';
import { encodeRows } from './encode-rows.ts';
import type { TaskDataset } from './task-dataset.ts';
import { TASK_DATASETS } from './task-datasets.ts';

/** What {@link writeTaskDatasets} writes, and where. */
export interface WriteTaskDatasetsOptions {
  /** Gets a folder `owner/name` a dataset; made where it is not there. */
  readonly directory: string;
  /**
   * Rows of the splits that are asked; those that examples come from have 30.
   *
   * @default 6
   */
  readonly rows?: number;
}

const TRAINING_ROWS = 30;

/**
 * Writes invented rows for `arc_easy`, `arc_challenge`, `hellaswag`, `piqa`, `winogrande`, `openbookqa`
 * and `sciq`, as the dataset repositories that lm_eval's unmodified tasks load.
 *
 * @returns the folder of each repository, by its name
 * @example
 * const datasets = await writeTaskDatasets({ directory: directory.path });
 * datasets['baber/piqa']; // '…/baber/piqa'
 */
export async function writeTaskDatasets({
  directory,
  rows = 6,
}: WriteTaskDatasetsOptions): Promise<Readonly<Record<string, string>>> {
  const folders = TASK_DATASETS.map(({ repository }) => [repository, join(directory, repository)] as const);
  for (const dataset of TASK_DATASETS) {
    await writeDataset(join(directory, dataset.repository), { dataset, rows });
  }
  return Object.fromEntries(folders);
}

interface WriteDatasetOptions {
  readonly dataset: TaskDataset;
  readonly rows: number;
}

async function writeDataset(folder: string, { dataset, rows }: WriteDatasetOptions): Promise<void> {
  const { configs, columns, row, repository } = dataset;
  for (const config of configs.length === 0 ? ['data'] : configs) {
    await mkdir(join(folder, config), { recursive: true });
    for (const [split, count] of [
      ['train', TRAINING_ROWS],
      ['validation', rows],
      ['test', rows],
    ] as const) {
      const random = seededRandom(`${repository}/${config}/${split}`);
      const file = encodeRows(
        Array.from({ length: count }, () => row(random)),
        columns,
      );
      await writeFile(join(folder, config, `${split}-00000-of-00001.parquet`), file);
    }
  }
  if (configs.length > 0) await writeFile(join(folder, 'README.md'), cardOf(configs));
}

// Without it, `datasets` takes all folders for one configuration.
function cardOf(configs: readonly string[]): string {
  const lines = configs.flatMap((config) => [
    `- config_name: ${config}`,
    '  data_files:',
    ...['train', 'validation', 'test'].flatMap((split) => [
      `  - split: ${split}`,
      `    path: ${config}/${split}-*`,
    ]),
  ]);
  return ['---', 'configs:', ...lines, '---', '', 'Invented rows, made for tests.', ''].join('\n');
}
