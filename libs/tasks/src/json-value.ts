/** What JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object of JSON; its keys keep their order, for hashes depend on it. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
