import { stat } from 'node:fs/promises';
import { hasCode } from '@evalcurve/errors';

/** Watches files that others renew as long as they live. */
export interface SilenceWatch {
  /** Whether a file has stayed as it was over several looks and for long enough, so that nobody renews it any more. */
  readonly isSilent: (file: string) => Promise<boolean>;
  /** Looks once more at every file that was asked for before. */
  readonly lookAgain: () => Promise<void>;
}

interface Looks {
  readonly stamp: string;
  readonly sinceMs: number;
  readonly count: number;
}

const LEAST_LOOKS = 3;

/** How long is measured by the clock of this machine, from its first look: those of two machines never agree. */
export function watchSilence(silentMs: number): SilenceWatch {
  const seen = new Map<string, Looks>();

  async function look(file: string): Promise<Looks | null> {
    const stamp = await stampOf(file);
    if (stamp === null) {
      seen.delete(file);
      return null;
    }
    const before = seen.get(file);
    const isSame = before?.stamp === stamp;
    const looks = isSame
      ? { ...before, count: before.count + 1 }
      : { stamp, sinceMs: performance.now(), count: 1 };
    seen.set(file, looks);
    return looks;
  }
  return {
    isSilent: async (file) => {
      const looks = await look(file);
      return looks !== null && looks.count >= LEAST_LOOKS && performance.now() - looks.sinceMs >= silentMs;
    },
    lookAgain: async () => {
      await Promise.all([...seen.keys()].map((file) => look(file)));
    },
  };
}

async function stampOf(file: string): Promise<string | null> {
  try {
    const { mtimeNs, ino, size } = await stat(file, { bigint: true });
    return `${mtimeNs} ${ino} ${size}`;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
