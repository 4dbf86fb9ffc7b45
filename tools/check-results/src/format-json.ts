import type { CheckReport } from '@evalcurve/forensics';
import type { CheckedResults } from './checked-series.ts';

/** What was checked as the JSON of `checkReportSchema`, with a line feed at its end. */
export function formatJson({ series, unreadable }: CheckedResults): string {
  const report: CheckReport = {
    schemaVersion: 1,
    series: series.map(({ group, findings, ...facts }) => ({
      ...facts,
      model: group.modelName,
      numFewshot: group.numFewshot,
      limit: group.limit,
      findings,
    })),
    unreadable: unreadable.map(({ folder, error }) => ({ folder, message: error.message })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
