import { access } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { isLockAlive, sweepLockSchema } from '@evalcurve/results-tree';
import * as z from 'zod';
import type { Pulse } from './pulse.ts';

const lastingSchema = z.object({ host: z.string(), endFile: z.string() });
const userSchema = z.union([sweepLockSchema, lastingSchema]);

/** Where {@link isUserLeft} looks for signs of life. */
export interface IsUserLeftOptions {
  /** That names the user. */
  readonly file: string;
  readonly pulse: Pulse;
}

/**
 * Whether the user of a download that a file's content names still needs it. A process of another machine does as long
 * as it renews its file; what cannot be read may be of one.
 */
export async function isUserLeft(content: string, { file, pulse }: IsUserLeftOptions): Promise<boolean> {
  const user = parse(content);
  if (user !== null && 'endFile' in user) return isLasting(user);
  return user?.host === hostname() ? isLockAlive(user) : !(await pulse.isSilent(file));
}

function parse(content: string): z.infer<typeof userSchema> | null {
  try {
    return userSchema.safeParse(JSON.parse(content)).data ?? null;
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
