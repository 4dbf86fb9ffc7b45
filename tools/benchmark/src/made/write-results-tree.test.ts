import { readResultsTree } from '@evalcurve/results-tree';
import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { stat } from 'node:fs/promises';
import { writeResultsTree } from './write-results-tree.ts';

it('writes 27 results files that read as those of lm_eval, as long as real ones', async () => {
  const directory = await testDirectory();
  try {
    await writeResultsTree(directory.path);
    const { entries, modelName, problems } = await readResultsTree(directory.path);
    expect(problems).toEqual([]);
    expect(modelName).toBe('tiiuae/dense-500m-arch1');
    expect(entries.map(({ checkpoint }) => checkpoint.step)).toEqual(
      Array.from({ length: 27 }, (_, index) => 2000 * (index + 1)),
    );
    const { harnessVersion, tasks } = entries[0]?.evaluation ?? {};
    expect(harnessVersion).toEqual({ exact: true, value: '0.4.12' });
    expect(tasks).toHaveLength(62);
    for (const { files } of entries) expect((await stat(files[0] ?? '')).size).toBeGreaterThan(120_000);
  } finally {
    await directory.remove();
  }
});
