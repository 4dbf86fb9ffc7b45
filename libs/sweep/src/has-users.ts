import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { isUserLeft } from './is-user-left.ts';

/** Whether anybody uses a download, by the folder of its lease. The files of those who are gone are removed. */
export async function hasUsers(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(unlessMissing);
  const users = names.filter((name) => name.endsWith('.user'));
  const left = await Promise.all(users.map((name) => isLeft(join(folder, name))));
  return left.includes(true);
}

function unlessMissing(error: unknown): [] {
  if (hasCode(error, 'ENOENT')) return [];
  throw error;
}

async function isLeft(path: string): Promise<boolean> {
  if (await isUserLeft(path)) return true;
  await rm(path, { force: true });
  return false;
}
