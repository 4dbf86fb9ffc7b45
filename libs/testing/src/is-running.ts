/** Whether there is a process with that number; one that has ended and was not waited for counts. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
