import { buildCurve, curveFindings } from '@evalcurve/curves';
import { readAllAnswers, readResultsTree } from '@evalcurve/results-tree';

// A program of its own, so that its time and memory are those of the analysis: from the files to all findings.
const [directory = '.'] = process.argv.slice(2);
const { entries } = await readResultsTree(directory);
const curve = buildCurve(entries);
const answers = (await readAllAnswers(entries, curve)).map((read) => read.answers);
const metrics: Record<string, Record<string, number>> = {};
for (const finding of curveFindings(curve, answers)) {
  if (finding.kind !== 'metric-advice') continue;
  for (const { metric, points } of finding.evidence.series) {
    for (const { checkpoint, value } of points) {
      (metrics[checkpoint.id] ??= {})[metric] = Number(value.toFixed(9));
    }
  }
}
process.stdout.write(`${JSON.stringify(metrics)}\n`);
