import type { ToolContext } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { MenuTexts } from './menu-texts.ts';

/** What every question of the menu is asked with. */
export interface MenuSession {
  readonly context: ToolContext;
  /** The program and its first arguments that a chosen command is run by: `['/usr/bin/node', 'bin.js']`. */
  readonly program: readonly string[];
  readonly language: Language;
  readonly texts: MenuTexts;
}
