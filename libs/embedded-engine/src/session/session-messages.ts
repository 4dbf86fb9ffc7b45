/** Values with their dimensions, as they go into a graph: `int64` or `float32`. */
export interface InputTensor {
  readonly data: BigInt64Array | Float32Array<ArrayBuffer>;
  readonly shape: readonly number[];
}

/** An input that the child fills with an output of the run before, empty in the first. */
export interface CarriedTensor {
  readonly from: string;
  readonly to: string;
  /** Elements of one row. */
  readonly width: number;
}

/** The graph to load. */
export interface OpenMessage {
  readonly kind: 'open';
  readonly model: Uint8Array;
  /** Above the files that hold the weights. */
  readonly folder: string;
  readonly threads: number;
  readonly carried: readonly CarriedTensor[];
  readonly outputs: readonly string[];
}

/** A run of the graph that was loaded. */
export interface RunMessage {
  readonly kind: 'run';
  readonly inputs: Readonly<Record<string, InputTensor>>;
}

/** Values of an output, row by row. */
export type OutputValues = ArrayLike<number | bigint>;

/** What the child says: each message of the parent has one answer, in order. */
export type Answer =
  | { readonly kind: 'opened' }
  | { readonly kind: 'done'; readonly outputs: Readonly<Record<string, OutputValues>> }
  | { readonly kind: 'unavailable'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };
