// Start of the name, or what stands between a run's name and the checkpoint's.
const BEFORE = String.raw`(?<=^|[/\\_=:@ \-])`;
// A point ends a name (step1000.json) unless it is a decimal point (step_0.5).
const AFTER = String.raw`(?=$|[/\\_, \-]|\.(?!\d))`;

/**
 * The pattern of a checkpoint's name that is found only where it stands apart, so that
 * `multistep5` holds no `step5`.
 *
 * @example
 * delimited(/step(?<step>\d+)/u).exec('1.4b-5shot_step1000.json')?.groups?.['step']; // '1000'
 */
export function delimited(name: RegExp): RegExp {
  return new RegExp(`${BEFORE}(?:${name.source})${AFTER}`, name.flags);
}
