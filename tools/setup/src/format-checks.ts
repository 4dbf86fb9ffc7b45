import { coloursFor, formatTable, showControlCharacters, wrapText } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import type { MachineCheck } from './machine-check.ts';
import { SETUP_TEXTS } from './setup-texts.ts';

/** What {@link formatChecks} writes down. */
export interface FormatChecksOptions {
  readonly checks: readonly MachineCheck[];
  /** Whether nothing that an evaluation needs is missing. */
  readonly ready: boolean;
  /** The command to type next. */
  readonly next: string;
}

const MARKS = { ok: '✓', warning: '!', missing: '✗' } as const;
const WIDEST = 100;

/**
 * The report as a table: a mark, the part, what was found; then what to do about the parts that
 * are not as they should be, and what to type next.
 *
 * @example
 * formatChecks({ checks, ready: true, next: 'quick-test' }, context);
 * // '   part     found\n✓  Node.js  20.20.2\n …\n\nReady. Next: quick-test\n'
 */
export function formatChecks({ checks, ready, next }: FormatChecksOptions, context: ToolContext): string {
  const texts = SETUP_TEXTS[context.language];
  const colours = coloursFor({ stream: context.stdout, env: context.env });
  const paint = { ok: colours.green, warning: colours.yellow, missing: colours.red } as const;
  const table = formatTable({
    columns: [{ header: '' }, { header: texts.headers.part }, { header: texts.headers.found }],
    rows: checks.map(({ id, status, found }) => [
      paint[status](MARKS[status]),
      texts.names[id],
      showControlCharacters(found),
    ]),
  });
  const verdict = ready ? texts.ready(next) : texts.notReady(next);
  const blocks = [table, hintsOf(checks, context), verdict];
  return blocks.filter((block) => block !== '').join('\n\n') + '\n';
}

function hintsOf(checks: readonly MachineCheck[], { language, stdout }: ToolContext): string {
  const { names } = SETUP_TEXTS[language];
  const width = Math.min(stdout.columns ?? 80, WIDEST);
  return checks
    .filter(({ hint }) => hint !== null)
    .map(({ id, status, hint }) => {
      const text = wrapText({
        text: showControlCharacters(hint ?? '', { keepLineBreaks: true }),
        width,
        indent: '   ',
      });
      return `${MARKS[status]}  ${names[id]}\n${text}`;
    })
    .join('\n');
}
