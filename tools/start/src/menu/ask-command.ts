import { askComparison } from './ask-comparison.ts';
import { askExport } from './ask-export.ts';
import { askModel } from './ask-model.ts';
import { askResultsFolder } from './ask-results-folder.ts';
import { askSubject } from './ask-subject.ts';
import { askWhetherToRun } from './ask-whether-to-run.ts';
import type { MenuSession } from './menu-session.ts';
import type { MenuEntry } from './menu-texts.ts';

/**
 * Asks what an entry of the menu needs to know.
 *
 * @returns the words after `evalcurve`, null where the person went back
 */
export async function askCommand(session: MenuSession, entry: MenuEntry): Promise<readonly string[] | null> {
  if (entry === 'quick-test') return after('quick-test', await askModel(session));
  if (entry === 'run') return askRun(session);
  if (entry === 'questions') return after('questions', await askSubject(session));
  if (entry === 'compare') return askComparison(session);
  if (entry === 'export') return after('export', await askExport(session));
  if (entry === 'setup') return ['setup', '--check'];
  return after(entry, await askResultsFolder(session));
}

async function askRun(session: MenuSession): Promise<readonly string[] | null> {
  const model = await askModel(session);
  if (model === null) return null;
  const flags = await askWhetherToRun(session);
  return flags === null ? null : ['run', ...model, ...flags];
}

function after(word: string, words: readonly string[] | null): readonly string[] | null {
  return words === null ? null : [word, ...words];
}
