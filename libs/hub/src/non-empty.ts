/**
 * A variable of the environment, undefined where it is set to nothing, as shells are wont to.
 *
 * @example
 * nonEmpty('  '); // undefined
 */
export function nonEmpty(value: string | undefined): string | undefined {
  return value?.trim() === '' ? undefined : value;
}
