import { relative } from 'node:path';
import { showControlCharacters } from '@evalcurve/cli';
import { formatBytes, formatPercent } from '@evalcurve/locale';
import { deviceOf } from '@evalcurve/sweep';
import { runMessages } from './messages.ts';
import type { RunFacts } from './run-facts.ts';

/** Says in three lines what is going to be evaluated, with what, and where the results go. */
export function printHeader(facts: RunFacts): void {
  const { plan, source, output, lanes, context, language } = facts;
  const messages = runMessages(language);
  const { recipe } = plan;
  const what = [
    source.name,
    messages.checkpoints(plan.checkpoints.length, messages.layouts[source.layout]),
    `${recipe.tasks.join(' ')} ${messages.fewshot(recipe.numFewshot)}`,
    ...(recipe.limit === null ? [] : [messages.limit(recipe.limit)]),
    ...(plan.depth === null ? [] : [messages.untilDecided(formatPercent(plan.depth.bound, { language }))]),
    recipe.dtype,
    messages.batch(recipe.batchSize),
    ...(recipe.sharePrefix === true ? [messages.sharedPrefixes] : []),
    ...(facts.note === null ? [] : [facts.note[language]]),
  ];
  const { name, version, workerProblem } = lanes[0].description;
  const worker = workerProblem && messages.noWorker(workerProblem);
  const engine = [`${name} ${version}`, devicesOf(facts), reasonOf(facts), worker]
    .filter((part) => part !== undefined)
    .join(' · ');
  const lines = [
    what.join(' · '),
    `${messages.engine}  ${engine}`,
    `${messages.results}  ${relative(context.cwd, output) || '.'} · ${workLeft(facts)}`,
    '',
  ];
  for (const line of lines) context.stderr.write(`${showControlCharacters(line)}\n`);
}

function devicesOf({ lanes }: RunFacts): string | undefined {
  const devices = lanes.flatMap((lane) => deviceOf(lane) ?? []);
  return devices.length === 0 ? undefined : devices.join(', ');
}

function reasonOf({ choice, language }: RunFacts): string | undefined {
  const messages = runMessages(language);
  if (choice.because === null) return undefined;
  return choice.name === 'embedded'
    ? messages.autoEmbedded(choice.because)
    : messages.autoFound(choice.harness?.origin ?? '');
}

function workLeft({ plan, located, language }: RunFacts): string {
  const messages = runMessages(language);
  const done = plan.checkpoints.filter((planned) => planned.done).length;
  const bytes = [...located.values()].reduce((sum, checkpoint) => sum + checkpoint.bytes, 0);
  const counts = messages.toGo({ done, left: plan.checkpoints.length - done });
  return bytes === 0 ? counts : `${counts} · ${messages.toFetch(formatBytes(bytes, language))}`;
}
