import { basename } from 'node:path';
import { isCancel, select } from '@clack/prompts';
import { askResultsFolder } from './ask-results-folder.ts';
import type { MenuSession } from './menu-session.ts';
import { promptStreams } from './prompt-streams.ts';

/**
 * Asks which results to export, and as what.
 *
 * @returns folder and file as arguments, null where the person went back
 */
export async function askExport(session: MenuSession): Promise<readonly string[] | null> {
  const folder = await askResultsFolder(session);
  if (folder === null) return null;
  const { context, texts } = session;
  const extension = await select<keyof typeof texts.exportFormats>({
    ...promptStreams(context),
    message: texts.whichFormat,
    showInstructions: false,
    options: EXTENSIONS.map((value) => ({ value, label: `.${value}`, hint: texts.exportFormats[value] })),
  });
  if (isCancel(extension)) return null;
  const run = basename(folder[0] ?? '').replace(/^results[-_]?/u, '');
  return [...folder, '--output', [run, `scores.${extension}`].filter(Boolean).join('_')];
}

const EXTENSIONS = ['csv', 'parquet', 'tex', 'md', 'json'] as const;
