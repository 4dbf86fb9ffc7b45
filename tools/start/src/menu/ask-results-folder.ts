import { isCancel, log, select, text } from '@clack/prompts';
import { listResultsFolders } from '@evalcurve/cli';
import type { MenuSession } from './menu-session.ts';
import { promptStreams } from './prompt-streams.ts';

/**
 * Asks for a folder of results, unless there is but one here.
 *
 * @returns the folder as an argument, null where the person went back
 */
export async function askResultsFolder({ context, texts }: MenuSession): Promise<readonly string[] | null> {
  const streams = promptStreams(context);
  const folders = await listResultsFolders(context.cwd);
  const [only] = folders;
  if (only !== undefined && folders.length === 1) return [only];
  if (only === undefined) log.info(texts.noFolder, streams);
  const folder =
    only === undefined
      ? ''
      : await select({
          ...streams,
          message: texts.whichFolder,
          showInstructions: false,
          options: [
            ...folders.map((name) => ({ value: name, label: name })),
            { value: '', label: texts.otherFolder },
          ],
        });
  if (isCancel(folder)) return null;
  if (folder !== '') return [folder];
  const named = await text({
    ...streams,
    message: texts.folderName,
    validate: (value) => (value?.trim() ? undefined : texts.isEmpty),
  });
  return isCancel(named) ? null : [named.trim()];
}
