import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { checkReportSchema, FORENSICS } from '@evalcurve/forensics';
import { seededRandom, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { checkResultsCommand } from './check-results-command.ts';
import { written } from './__fixtures__/change-run.ts';
import { healthySeries } from './__fixtures__/healthy-series.ts';
import { PLANTS } from './__fixtures__/plants.ts';

const HEALTHY_SERIES = healthySeries(seededRandom);

async function check(files: Readonly<Record<string, string>>) {
  const directory = await testDirectory(files);
  const { context, stdout } = captureContext({ cwd: directory.path });
  const argv = ['.', '--json'];
  const code = await runTool({ name: 'check-results', commands: checkResultsCommand, argv, context });
  await directory.remove();
  return { code, ...checkReportSchema.parse(JSON.parse(stdout())) };
}

it('finds nothing in a healthy series', async () => {
  const { code, series } = await check(written(HEALTHY_SERIES));
  expect(series).toMatchObject([{ model: 'example/dense', samplesFiles: 16, samples: 1880, findings: [] }]);
  expect(code).toBe(0);
});

it('has a defect to plant for each kind that can be found', () => {
  expect(new Set(PLANTS.map(({ kind }) => kind))).toEqual(new Set(FORENSICS.map(({ kind }) => kind)));
});

it.each(PLANTS)(
  'finds $kind where $name, and nothing else',
  async ({ kind, checkpoints, plant }) => {
    const { code, series } = await check(plant(HEALTHY_SERIES));
    const found = series.flatMap(({ findings }) => findings);
    expect(found.map((finding) => [finding.kind, finding.where.checkpoints])).toEqual([[kind, checkpoints]]);
    expect([code, series.length]).toEqual([1, 1]);
    for (const language of ['en', 'zh'] as const) {
      const [finding] = found;
      const texts = [finding?.sentence[language], finding?.consequence[language], finding?.remedy[language]];
      for (const text of texts) expect(text).toMatch(/^[^\n]{10,}[.。]$/u);
    }
  },
  30_000,
);
