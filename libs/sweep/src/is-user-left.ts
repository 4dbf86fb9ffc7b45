import { access, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { isLockAlive, sweepLockSchema } from '@evalcurve/results-tree';
import * as z from 'zod';
import type { Pulse } from './pulse.ts';

const lastingSchema = z.object({ host: z.string(), endFile: z.string() });
const userSchema = z.union([sweepLockSchema, lastingSchema]);

/**
 * Whether the user of a download that a file names still needs it. A process of another machine does as long as it
 * renews its file; what cannot be read may be of one.
 */
export async function isUserLeft(path: string, pulse: Pick<Pulse, 'isSilent'>): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => (hasCode(error, 'ENOENT') ? null : ''));
  if (text === null) return false;
  const user = parse(text);
  if (user !== null && 'endFile' in user) return isLasting(user);
  return user?.host === hostname() ? isLockAlive(user) : !(await pulse.isSilent(path));
}

function parse(text: string): z.infer<typeof userSchema> | null {
  try {
    return userSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function isLasting({ host, endFile }: z.infer<typeof lastingSchema>): Promise<boolean> {
  if ((await look(endFile)) === 'there') return false;
  // Another machine may not see that folder at all.
  return host !== hostname() || (await look(dirname(endFile))) !== 'missing';
}

// The folders of others may be closed.
async function look(path: string): Promise<'there' | 'missing' | 'unknown'> {
  return access(path).then(
    () => 'there',
    (error: unknown) => (hasCode(error, 'ENOENT') ? 'missing' : 'unknown'),
  );
}
