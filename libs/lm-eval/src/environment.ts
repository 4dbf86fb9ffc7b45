/** The variables of a process: name to value. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The value of a variable; undefined where it is not set, or set to nothing.
 *
 * @example
 * valueOf({ HF_HOME: '' }, 'HF_HOME'); // undefined
 */
export function valueOf(env: Environment, name: string): string | undefined {
  const value = env[name];
  return value === '' ? undefined : value;
}
