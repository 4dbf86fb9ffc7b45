/** The process group that {@link stopProcessGroup} ends. */
export interface StopProcessGroupOptions {
  /** Id of the group and of the process that leads it; undefined where it could not be started. */
  readonly group: number | undefined;
  /** Settles when the leading process is gone. */
  readonly ended: Promise<unknown>;
  /** Why: its `signalName`, where it has one, is the signal to send. */
  readonly reason: unknown;
  /** @default 10000 */
  readonly graceMs?: number | undefined;
}

/**
 * Passes a signal on to a whole process group, SIGTERM unless the reason names another, and kills
 * what is left of it once its leader is gone or the grace time is over.
 *
 * @example
 * stopProcessGroup({ group: child.pid, ended: child, reason: signal.reason });
 */
export function stopProcessGroup({ group, ended, reason, graceMs = 10_000 }: StopProcessGroupOptions): void {
  if (group === undefined) return;
  signalGroup(group, signalNameOf(reason));
  const kill = (): void => {
    signalGroup(group, 'SIGKILL');
  };
  const timer = setTimeout(kill, graceMs);
  const finish = (): void => {
    clearTimeout(timer);
    kill();
  };
  ended.then(finish, finish);
}

function signalNameOf(reason: unknown): NodeJS.Signals {
  const named = typeof reason === 'object' && reason !== null && 'signalName' in reason && reason.signalName;
  return named === 'SIGINT' || named === 'SIGHUP' ? named : 'SIGTERM';
}

// A group whose members are all gone is no failure: that is what was wanted.
function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (!isNoSuchProcess(error)) throw error;
  }
}

function isNoSuchProcess(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH';
}
