import { EvalcurveError } from '@evalcurve/errors';
import { coloursFor } from './colours-for.ts';
import { COMMAND_LINE_TEXTS } from './command-line-texts.ts';
import { InterruptedError } from './interrupted-error.ts';
import { showControlCharacters } from '@evalcurve/locale';
import type { ToolContext } from './tool-context.ts';

/**
 * Says on stderr what went wrong: one line, and below it what to do.
 *
 * @returns the exit code: 130 or 143 where a signal stopped the tool, else the error's own, 1 for
 * whatever nobody foresaw.
 * @example
 * reportError(new EvalcurveError('no preset "dense"'), context); // 2, and writes '✗ no preset "dense"'
 */
export function reportError(error: unknown, context: ToolContext): number {
  const texts = COMMAND_LINE_TEXTS[context.language];
  if (error instanceof InterruptedError) {
    context.stderr.write(`${texts.interrupted}\n`);
    return error.exitCode;
  }
  const colours = coloursFor({ stream: context.stderr, env: context.env });
  const isDebugging = Boolean(context.env['EVALCURVE_DEBUG']);
  const known = EvalcurveError.isInstance(error) || isSystemError(error);
  const hint = EvalcurveError.isInstance(error) ? error.hint : undefined;
  const lines = [
    `${colours.red('✗')} ${known ? '' : `${texts.defect} `}${messageOf(error)}`,
    ...linesOf(hint).map((line) => `  ${line}`),
    ...(isDebugging ? linesOf(stackOf(error)) : []),
    ...(known || isDebugging ? [] : [`  ${texts.showStack}`]),
  ];
  context.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return EvalcurveError.isInstance(error) ? error.exitCode : 1;
}

// What the operating system refused (no space, no permission) is no defect of ours.
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return showControlCharacters(message, { keepLineBreaks: true });
}

function linesOf(text: string | undefined): string[] {
  return text === undefined ? [] : showControlCharacters(text, { keepLineBreaks: true }).split('\n');
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by ${stackOf(error.cause)}`;
}
