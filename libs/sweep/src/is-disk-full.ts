import { hasCode } from '@evalcurve/errors';

/**
 * Whether the system refused a write for want of room: on the disk, or within what the user may use of it.
 *
 * @example
 * isDiskFull(Object.assign(new Error('write'), { code: 'EDQUOT' })); // true
 */
export function isDiskFull(error: unknown): boolean {
  return hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT');
}
