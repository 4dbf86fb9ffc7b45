/** The element types that are read, by their names in a safetensors file. */
export const STORED_TYPES = {
  F32: { name: 'float32', bytes: 4 },
  F16: { name: 'float16', bytes: 2 },
  BF16: { name: 'bfloat16', bytes: 2 },
} as const;

/** How the values of a weight are stored. */
export type StoredType = (typeof STORED_TYPES)[keyof typeof STORED_TYPES]['name'];

/** Where a weight lies. */
export interface StoredTensor {
  readonly name: string;
  /** Its name in the file where the type is none of {@link STORED_TYPES}. */
  readonly type: StoredType | { readonly unknown: string };
  readonly shape: readonly number[];
  /** Absolute, no link. */
  readonly file: string;
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
}
