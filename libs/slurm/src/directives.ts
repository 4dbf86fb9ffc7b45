/**
 * Lines of a batch script that ask for something; what is undefined is left out.
 *
 * @example
 * directives({ time: '2:00:00', account: undefined }); // ['--time=2:00:00']
 */
export function directives(asked: Readonly<Record<string, string | number | undefined>>): string[] {
  return Object.entries(asked).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}=${quotedDirective(String(value))}`],
  );
}

// sbatch reads these lines itself: quotes keep blanks together, as in a shell.
function quotedDirective(value: string): string {
  return /^[\w./,:=@%+-]+$/u.test(value) ? value : `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}
