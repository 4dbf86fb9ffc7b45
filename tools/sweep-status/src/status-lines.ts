import { dirname, relative } from 'node:path';
import { coloursFor, showControlCharacters, type ToolContext } from '@evalcurve/cli';
import { formatDuration, type Language } from '@evalcurve/locale';
import { explainJob } from '@evalcurve/slurm';
import { phaseText, type CheckpointProgress } from '@evalcurve/sweep';
import { STATUS_TEXTS } from './status-texts.ts';

/** What {@link statusLines} goes by. */
export interface StatusLinesOptions {
  /** The results tree. */
  readonly root: string;
  readonly context: ToolContext;
}

/** How much is done, then a line for what is not; neighbours of which the same can be said share one. */
export function statusLines(
  states: readonly CheckpointProgress[],
  { root, context }: StatusLinesOptions,
): string[] {
  const texts = STATUS_TEXTS[context.language];
  if (states.length === 0) return [texts.noSweep];
  const done = states.filter(({ state }) => state === 'done').length;
  const folder = relative(context.cwd, root) || '.';
  const head = `${folder} · ${texts.summary({ done, total: states.length })}`;
  const rows = shared(states.filter(({ state }) => state !== 'done').map((state) => rowOf(state, context)));
  return [head, ...rows.flatMap((row) => linesOf(row, context))].map((line) => showControlCharacters(line));
}

interface StatusRow {
  readonly ids: readonly [string, ...string[]];
  readonly state: CheckpointProgress['state'];
  readonly text: string;
  readonly logFile: string | null;
}

function rowOf(state: CheckpointProgress, context: ToolContext): StatusRow {
  const logFile = 'logFile' in state ? state.logFile : null;
  return { ids: [state.id], state: state.state, text: textOf(state, context), logFile };
}

function textOf(state: CheckpointProgress, { language }: ToolContext): string {
  const texts = STATUS_TEXTS[language];
  switch (state.state) {
    case 'done':
      return '';
    case 'running':
      return texts.running({
        node: state.node,
        duration: formatDuration(Date.now() - state.sinceMs, language),
        phase: state.phase === null ? null : phaseText(state.phase, language),
      });
    case 'waiting':
      return texts.waiting(whyWaiting(state, language));
    case 'failed':
      return state.reason;
    case 'ended':
      return [
        texts.ended(state.job === null ? texts.forgotten : explainJob(state.job, language)),
        ...(state.complaint === null ? [] : [state.complaint]),
      ].join(': ');
  }
}

function whyWaiting({ job, phase }: WaitingState, language: Language): string {
  if (phase !== null) return phaseText(phase, language);
  if (job === null) return '';
  if (job.startedAtMs === null) return explainJob(job, language);
  return STATUS_TEXTS[language].inTask(job.nodes ?? '?');
}

type WaitingState = Extract<CheckpointProgress, { state: 'waiting' }>;

function shared(rows: readonly StatusRow[]): StatusRow[] {
  const groups: StatusRow[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.text === row.text && last.state === row.state) {
      groups[groups.length - 1] = { ...last, ids: [...last.ids, ...row.ids] };
    } else {
      groups.push(row);
    }
  }
  return groups;
}

function linesOf(
  { ids, state, text, logFile }: StatusRow,
  { stdout, env, cwd, language }: ToolContext,
): string[] {
  const colours = coloursFor({ stream: stdout, env });
  const marks = {
    done: '',
    running: colours.cyan('▶'),
    waiting: '·',
    failed: colours.red('✗'),
    ended: colours.red('✗'),
  };
  const [first] = ids;
  const last = ids.at(-1) ?? first;
  const names = ids.length === 1 ? first : `${first} … ${last} (${ids.length})`;
  const line = `  ${marks[state]} ${names}   ${text}`;
  if (logFile === null || logFile === '') return [line];
  // Of several, the folder that has them all.
  const log = relative(cwd, ids.length === 1 ? logFile : dirname(logFile));
  return [line, `      ${STATUS_TEXTS[language].log(log)}`];
}
