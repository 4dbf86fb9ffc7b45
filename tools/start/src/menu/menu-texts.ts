import type { Language } from '@evalcurve/locale';
import { englishMenu } from './menu-texts-en.ts';
import { chineseMenu } from './menu-texts-zh.ts';

/** What can be chosen from the menu, in its order. */
export const MENU_ENTRIES = [
  'quick-test',
  'run',
  'view',
  'plot',
  'check',
  'compare',
  'export',
  'questions',
  'setup',
  'guide',
  'language',
  'exit',
] as const;

/** One line of the menu. */
export type MenuEntry = (typeof MENU_ENTRIES)[number];

/** Everything that the menu says, in one language. */
export interface MenuTexts {
  readonly title: string;
  readonly question: string;
  readonly entries: Readonly<Record<MenuEntry, { readonly label: string; readonly hint: string }>>;
  readonly whichModel: string;
  readonly otherModel: { readonly label: string; readonly hint: string };
  readonly whichRepository: string;
  readonly isEmpty: string;
  readonly howToRun: string;
  readonly runNow: string;
  readonly planOnly: string;
  readonly whichFolder: string;
  readonly otherFolder: string;
  readonly folderName: string;
  readonly noFolder: string;
  readonly whatToCompare: string;
  readonly twoCheckpoints: string;
  readonly severalRuns: string;
  readonly whichRuns: string;
  readonly whichCheckpoints: string;
  readonly needsTwo: string;
  readonly whichFormat: string;
  /** What a file with this ending is for. */
  readonly exportFormats: Readonly<Record<'csv' | 'parquet' | 'tex' | 'md' | 'json', string>>;
  readonly whichSubject: string;
  readonly stopped: string;
  readonly failed: (exitCode: number) => string;
  readonly goodbye: string;
  readonly guide: string;
}

/** The texts of the menu. */
export const MENU_TEXTS: Readonly<Record<Language, MenuTexts>> = { en: englishMenu, zh: chineseMenu };
