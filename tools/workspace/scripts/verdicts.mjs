// Writes docs/verdicts.md: what view-results says of every series in a folder; with --check only tells whether the
// page is current. Run after a build: npm run verdicts -- "$EVALCURVE_FIXTURES"/series
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import { root } from './packages.mjs';

const isCheck = process.argv.includes('--check');
const fixtures = process.env['EVALCURVE_FIXTURES'];
const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? (fixtures && join(fixtures, 'series'));
const page = join(root, 'docs/verdicts.md');

const INTRODUCTION = `# Verdicts on real series

What \`view-results\` says, its table left out, of every training series that others evaluated and published and that the tests read
(\`EVALCURVE_FIXTURES\` names their folder). This page is written by \`npm run verdicts\`; where the folder is there, \`npm run
check:verdicts\` tells whether it is current. What is computed is told in [curves](packages/curves.md), what \`check-results\`
finds in [check-results](packages/check-results.md#real-series).`;

const JUDGEMENT = `## How far they go

- "Above guessing" is a statement about accuracy: exact one-sided binomial tests of each checkpoint against the share that guessing gets,
  corrected for all checkpoints of the curve by Holm's method. It is not yet one about knowledge: whatever tells right choices from wrong
  ones, such as their length, raises accuracy as well.
- Tests and intervals take the questions for a sample of such questions; asked again, the very same ones would give the very same curve.
- "Would have shown in 4 of 5 such runs" is the power of one checkpoint's test at the corrected level, not of the whole curve: a rise that
  goes on over many checkpoints shows sooner.
- None of these series has logged answers, so checkpoints are compared as if each had been asked other questions; that finds
  less than pairing would. "Cannot be told apart" does not mean "equal".
- Where guessing is not known by the task's name, it is taken from the choices that the results list (\`mmlu_hs\`: four letters).`;

if (folder === undefined) {
  console.log('docs/verdicts.md is not checked: EVALCURVE_FIXTURES names no folder of series');
} else {
  const text = await written();
  if (!isCheck) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.log('docs/verdicts.md does not say what view-results says: npm run verdicts');
    process.exitCode = 1;
  }
}

async function written() {
  const names = readdirSync(folder).sort();
  const sections = names.flatMap((name) => sectionsOf(name));
  const text = [INTRODUCTION, ...sections, JUDGEMENT].join('\n\n');
  return format(text, { ...(await resolveConfig(page)), filepath: page });
}

// A folder may mix models and recipes: check-results tells which.
function sectionsOf(name) {
  const { stdout } = run('check-results', [join(folder, name), '--json', '--quick']);
  if (stdout === '') return [unreadable(name)];
  const { series } = JSON.parse(stdout);
  return series.map(({ model, numFewshot }) => {
    const others = series.filter((one) => one.model !== model || one.numFewshot !== numFewshot);
    const words = others.length === 0 ? [] : ['--model', `${numFewshot}-shot`];
    return section(name, words);
  });
}

function section(name, words) {
  const { stdout } = run('view-results', [join(folder, name), ...words, '--markdown']);
  const [header, verdict, table, ...below] = stdout.trimEnd().split('\n\n');
  if (!table?.startsWith('|')) throw new Error(`no table in what view-results says of ${name}`);
  const notes = below.filter((line) => !line.startsWith('\\*'));
  const title = words.length === 0 ? name : `${name}, ${words.at(-1)}`;
  const quoted = [verdict, ...notes].map((paragraph) => `> ${paragraph}`).join('\n>\n');
  return [`## ${title}`, command(name, words), header, quoted].join('\n\n');
}

function unreadable(name) {
  const { stderr } = run('view-results', [join(folder, name)]);
  const [line] = stderr.toString().split('\n');
  const said = line.replaceAll(join(folder, name), `$EVALCURVE_FIXTURES/series/${name}`);
  return [`## ${name}`, command(name, []), `> \`${said}\``].join('\n\n');
}

function command(name, words) {
  return ['```sh', `view-results "$EVALCURVE_FIXTURES"/series/${[name, ...words].join(' ')}`, '```'].join(
    '\n',
  );
}

function run(tool, words) {
  return spawnSync(process.execPath, [bin(tool), ...words], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function bin(tool) {
  return join(root, 'tools', tool, 'bin.js');
}
