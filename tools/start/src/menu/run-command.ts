import { execa } from 'execa';
import type { MenuSession } from './menu-session.ts';

const SIGNAL_EXIT_CODES: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a command of evalcurve as a process of its own on the same terminal. Ctrl+C reaches the
 * command, not the menu.
 *
 * @returns its exit code
 */
export async function runCommand(
  { context, program }: MenuSession,
  words: readonly string[],
): Promise<number> {
  const [file = '', ...first] = program;
  process.on('SIGINT', leaveToTheCommand);
  try {
    const { exitCode, signal } = await execa(file, [...first, ...words], {
      cwd: context.cwd,
      stdio: 'inherit',
      reject: false,
    });
    return exitCode ?? SIGNAL_EXIT_CODES[signal ?? ''] ?? 1;
  } finally {
    process.removeListener('SIGINT', leaveToTheCommand);
  }
}

function leaveToTheCommand(): void {
  // The terminal sends Ctrl+C to both; the menu goes on when the command has ended.
}
