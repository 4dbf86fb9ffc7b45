/** By which names {@link askedOption} knows an option. */
export interface OptionNames {
  /** `time` for `--time=20`. */
  readonly long: string;
  /** `t` for `-t 20`. */
  readonly short: string;
}

/**
 * The value that lines of a batch script give an option of `sbatch`: the last of them counts. Undefined where none does.
 *
 * @example
 * askedOption(['--nice=5 -t 20'], { long: 'time', short: 't' }); // '20'
 */
export function askedOption(lines: readonly string[], { long, short }: OptionNames): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)(?:--${long}(?:=|\\s+)|-${short}\\s*)["']?(?<value>[^\\s"']+)`, 'gu');
  return [...lines.join(' ').matchAll(pattern)].at(-1)?.groups?.['value'];
}
