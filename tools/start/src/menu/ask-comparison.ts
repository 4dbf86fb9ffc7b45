import { isCancel, multiselect, select, text } from '@clack/prompts';
import { listResultsFolders } from '@evalcurve/cli';
import { askResultsFolder } from './ask-results-folder.ts';
import type { MenuSession } from './menu-session.ts';
import { promptStreams } from './prompt-streams.ts';

const USUAL_PAIR = 'first last';

/**
 * Asks what to compare: two checkpoints of one run, or runs with each other where there are several here.
 *
 * @returns the words after `evalcurve`, null where the person went back
 */
export async function askComparison(session: MenuSession): Promise<readonly string[] | null> {
  const folders = await listResultsFolders(session.context.cwd);
  const kind = folders.length > 1 ? await askKind(session) : 'checkpoints';
  if (kind === null) return null;
  return kind === 'runs' ? askRuns(session, folders) : askCheckpoints(session);
}

async function askKind({ context, texts }: MenuSession): Promise<'checkpoints' | 'runs' | null> {
  const kind = await select<'checkpoints' | 'runs'>({
    ...promptStreams(context),
    message: texts.whatToCompare,
    showInstructions: false,
    options: [
      { value: 'checkpoints', label: texts.twoCheckpoints },
      { value: 'runs', label: texts.severalRuns },
    ],
  });
  return isCancel(kind) ? null : kind;
}

async function askRuns(
  { context, texts }: MenuSession,
  folders: readonly string[],
): Promise<readonly string[] | null> {
  const chosen = await multiselect({
    ...promptStreams(context),
    message: texts.whichRuns,
    options: folders.map((name) => ({ value: name, label: name })),
    // The first two are marked, so that Enter alone compares them.
    initialValues: folders.slice(0, 2),
  });
  return isCancel(chosen) ? null : ['view', ...chosen];
}

async function askCheckpoints(session: MenuSession): Promise<readonly string[] | null> {
  const { context, texts } = session;
  const folder = await askResultsFolder(session);
  if (folder === null) return null;
  const pair = await text({
    ...promptStreams(context),
    message: texts.whichCheckpoints,
    placeholder: USUAL_PAIR,
    defaultValue: USUAL_PAIR,
    validate: (value) =>
      value === undefined || [0, 2].includes(wordsOf(value).length) ? undefined : texts.needsTwo,
  });
  return isCancel(pair) ? null : ['compare', ...folder, ...wordsOf(pair)];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}
