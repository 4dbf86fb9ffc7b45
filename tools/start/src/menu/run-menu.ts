import { intro, isCancel, log, note, outro, select } from '@clack/prompts';
import type { ToolContext } from '@evalcurve/cli';
import { languageFromEnvironment } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import { askCommand } from './ask-command.ts';
import type { MenuSession } from './menu-session.ts';
import { MENU_ENTRIES, MENU_TEXTS } from './menu-texts.ts';
import type { MenuEntry } from './menu-texts.ts';
import { promptStreams } from './prompt-streams.ts';
import { runCommand } from './run-command.ts';

/** What {@link runMenu} runs with. */
export interface RunMenuOptions {
  readonly context: ToolContext;
  /** The program and its first arguments that a chosen command is run by: `['/usr/bin/node', 'bin.js']`. */
  readonly program: readonly string[];
}

/**
 * The menu: asks what to do, shows the command that does it, runs it and comes back, until a person
 * chooses to leave or presses Ctrl+C in the menu itself.
 */
export async function runMenu({ context, program }: RunMenuOptions): Promise<void> {
  const streams = promptStreams(context);
  let language: Language = context.language;
  let entry: MenuEntry = 'quick-test';
  intro(MENU_TEXTS[language].title, streams);
  for (;;) {
    const session: MenuSession = { context, program, language, texts: MENU_TEXTS[language] };
    const chosen = await askEntry(session, entry);
    if (chosen === null || chosen === 'exit') break;
    entry = chosen;
    if (entry === 'language') language = language === 'en' ? 'zh' : 'en';
    else if (entry === 'guide') note(session.texts.guide, session.texts.entries.guide.label, streams);
    else await runEntry(session, entry);
  }
  outro(MENU_TEXTS[language].goodbye, streams);
}

async function askEntry({ context, texts }: MenuSession, initialValue: MenuEntry): Promise<MenuEntry | null> {
  const chosen = await select<MenuEntry>({
    ...promptStreams(context),
    message: texts.question,
    options: MENU_ENTRIES.map((value) => ({ value, ...texts.entries[value] })),
    initialValue,
    showInstructions: false,
  });
  return isCancel(chosen) ? null : chosen;
}

async function runEntry(session: MenuSession, entry: MenuEntry): Promise<void> {
  const asked = await askCommand(session, entry);
  if (asked === null) return;
  const words = [...asked, ...languageFlags(session)];
  const { context, texts } = session;
  log.step(`$ evalcurve ${words.join(' ')}`, promptStreams(context));
  const exitCode = await runCommand(session, words);
  if (exitCode === 130 || exitCode === 143) log.warn(texts.stopped, promptStreams(context));
  else if (exitCode !== 0) log.error(texts.failed(exitCode), promptStreams(context));
}

// What was chosen in the menu holds for its commands, too.
function languageFlags({ context, language }: MenuSession): string[] {
  return languageFromEnvironment(context.env) === language ? [] : ['--lang', language];
}
