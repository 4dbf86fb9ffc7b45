/**
 * The number that an option was given last; undefined where the command line does not have it.
 *
 * yargs counts a 1 as one more of what was there: of `--limit 3 --limit 1` it makes 4.
 *
 * @param name - as it is declared, or in camel case
 * @example
 * lastNumberOf('limit', ['--limit', '3', '--limit=1']); // 1
 */
export function lastNumberOf(name: string, argv: readonly string[]): number | undefined {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const flags = [`--${name}`, `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`];
  const given = words.flatMap((word, at) => {
    const [flag = '', text] = word.split('=');
    return flags.includes(flag) ? [text ?? words[at + 1]] : [];
  });
  const last = given.at(-1);
  return last === undefined ? undefined : Number(last);
}
