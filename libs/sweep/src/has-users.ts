import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { isUserLeft } from './is-user-left.ts';
import type { Pulse } from './pulse.ts';

/** Whether anybody uses a download, by the folder of its lease. The files of those who are gone are removed. */
export async function hasUsers(folder: string, pulse: Pulse): Promise<boolean> {
  const names = await readdir(folder).catch(unlessMissing);
  const users = names.filter((name) => name.endsWith('.user'));
  const left = await Promise.all(users.map((name) => isLeft(join(folder, name), pulse)));
  return left.includes(true);
}

function unlessMissing(error: unknown): [] {
  if (hasCode(error, 'ENOENT')) return [];
  throw error;
}

async function isLeft(file: string, pulse: Pulse): Promise<boolean> {
  const content = await readFile(file, 'utf8').catch((error: unknown) =>
    hasCode(error, 'ENOENT') ? null : '',
  );
  if (content === null) return false;
  if (await isUserLeft(content, { file, pulse })) return true;
  // In a folder of others it may not be for us to delete.
  await rm(file, { force: true }).catch(() => undefined);
  return false;
}
