import { createHmac, randomBytes } from 'node:crypto';

/** Of this process alone. */
const SECRET = randomBytes(32);

/** What an address of the storage carries in place of a token: only the Hub can make it. */
export function storageSignature(pathname: string): string {
  return createHmac('sha256', SECRET).update(pathname).digest('hex');
}
