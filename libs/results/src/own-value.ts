/**
 * The value that a record read from a file has under a key of its own; undefined for `constructor`
 * and what else every object inherits.
 *
 * @example
 * ownValue({ mmlu: 2 }, 'constructor'); // undefined
 */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>> | null | undefined,
  key: string,
): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
