import { coloursFor, formatCommand, showControlCharacters, terminalWidth, wrapText } from '@evalcurve/cli';
import type { Colours, ToolContext } from '@evalcurve/cli';
import { FORENSICS, type Finding } from '@evalcurve/forensics';
import type { CheckedResults, CheckedSeries } from './checked-series.ts';
import { REPORT_TEXTS } from './report-texts.ts';

const WIDEST = 100;

/** Prints what was found for people: each finding with its consequence and what to do; on stderr what to do next. */
export function printReport({ series }: CheckedResults, context: ToolContext): void {
  const texts = REPORT_TEXTS[context.language];
  const print = printerFor(context);
  const sections = series.map((one) => seriesSection(one, print));
  const found = series.reduce((sum, { findings }) => sum + findings.length, 0);
  const affected = series.filter(({ findings }) => findings.length > 0).length;
  const total = series.length > 1 || found > 1 ? [texts.total(found, affected)] : [];
  context.stdout.write(`${[...sections, ...total].join('\n\n')}\n`);
  const folders = [...new Set(series.map(({ folder }) => folder))];
  const commands = folders.map((folder) => formatCommand({ context, tool: 'view', arguments: [folder] }));
  context.stderr.write(`${texts.next} ${commands.join(' · ')}\n`);
}

interface Printer {
  readonly language: ToolContext['language'];
  readonly colours: Colours;
  readonly wrap: (text: string, indent?: string) => string;
}

function printerFor({ stdout, env, language }: ToolContext): Printer {
  const width = Math.min(terminalWidth(stdout) ?? 80, WIDEST);
  return {
    language,
    colours: coloursFor({ stream: stdout, env }),
    wrap: (text, indent = '') => wrapText({ text: showControlCharacters(text), width, indent }),
  };
}

function seriesSection(series: CheckedSeries, { language, colours, wrap }: Printer): string {
  const texts = REPORT_TEXTS[language];
  const { folder, group, findings, samplesFiles, setAside } = series;
  const recipe = [
    group.modelName ?? folder,
    group.numFewshot === null ? null : `${group.numFewshot}-shot`,
    group.limit === null ? null : `limit ${group.limit}`,
    texts.checkpoints(series),
  ];
  const withoutSamples = FORENSICS.filter(({ reads }) => reads !== 'results').length;
  const looked = samplesFiles > 0 ? FORENSICS.length : FORENSICS.length - withoutSamples;
  return [
    colours.bold(wrap(recipe.filter((part) => part !== null).join(' · '))),
    wrap(samplesFiles > 0 ? texts.samples(series) : texts.noSamples(withoutSamples), '  '),
    ...(setAside > 0 ? [wrap(texts.setAside(setAside), '  ')] : []),
    ...(findings.length === 0 ? [colours.green(wrap(texts.clean(looked), '  '))] : []),
    ...findings.map((finding) => findingSection(finding, { language, colours, wrap })),
  ].join('\n');
}

function findingSection(finding: Finding, { language, colours, wrap }: Printer): string {
  const texts = REPORT_TEXTS[language];
  const { effect, certainty, kind } = finding;
  const heading = `✗ ${texts.effects[effect]} · ${texts.certainties[certainty]} · ${kind}`;
  const paint = effect === 'meaningless' ? colours.red : colours.yellow;
  return [
    '',
    paint(wrap(heading, '  ')),
    wrap(finding.sentence[language], '    '),
    wrap(finding.consequence[language], '    '),
    wrap(`→ ${finding.remedy[language]}`, '    '),
  ].join('\n');
}
