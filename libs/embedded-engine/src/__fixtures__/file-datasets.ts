import { join } from 'node:path';
import type { DatasetSource } from '@evalcurve/tasks';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/** The datasets that `@evalcurve/testing` writes: `cais/mmlu/anatomy/test-00000-of-00001.parquet` below a folder. */
export function fileDatasets(root: string): DatasetSource {
  return {
    place: root,
    readRows: async ({ repository, configs, split }) => {
      const rows = new Map<string | null, unknown[]>();
      for (const config of configs) {
        const folder = join(root, repository, config ?? 'data');
        const file = await asyncBufferFromFile(join(folder, `${split}-00000-of-00001.parquet`));
        rows.set(config, await parquetReadObjects({ file }));
      }
      return rows;
    },
  };
}
