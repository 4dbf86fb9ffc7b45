import { utimes } from 'node:fs/promises';
import { hasCode } from '@evalcurve/errors';
import { watchSilence, type SilenceWatch } from './silence-watch.ts';

/** Signs of life in a folder that several machines share: the times of files, which those who wrote them renew. */
export interface Pulse extends Pick<SilenceWatch, 'isSilent'> {
  /** Renews a file from now on, until {@link Pulse.stop}, or until it is not there any more. */
  readonly renew: (file: string) => void;
  readonly stop: (file: string) => void;
}

/** How a {@link Pulse} goes. */
export interface PulseOptions {
  /** Between two renewals, in milliseconds. */
  readonly beatMs: number;
  /** How long nobody must have renewed a file before it counts as silent. */
  readonly silentMs: number;
}

/** Starts with nothing to renew. While something is, this looks with each beat at what others renew, too. */
export function createPulse({ beatMs, silentMs }: PulseOptions): Pulse {
  const own = new Set<string>();
  const watch = watchSilence(silentMs);
  let timer: NodeJS.Timeout | undefined;
  // On a slow disk, the next one waits for it.
  let last: Promise<void> | null = null;

  const stop = (file: string): void => {
    own.delete(file);
    if (own.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  const beat = async (): Promise<void> => {
    for (const file of own) {
      if (!(await touch(file))) stop(file);
    }
    await watch.lookAgain().catch(() => undefined);
  };
  return {
    renew: (file) => {
      own.add(file);
      // It keeps no process from ending.
      timer ??= setInterval(() => {
        last ??= beat().finally(() => (last = null));
      }, beatMs).unref();
    },
    stop,
    isSilent: watch.isSilent,
  };
}

// False where it is gone. A disk that does not answer now may do so with the next beat.
async function touch(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    (error: unknown) => !hasCode(error, 'ENOENT'),
  );
}
