/** How rotary position embeddings are stretched over longer contexts, by `rope_type`. */
export type RopeScaling =
  | { readonly type: 'default' }
  | { readonly type: 'linear'; readonly factor: number }
  | Llama3Scaling
  | YarnScaling;

/** Slow frequencies are divided by `factor`, fast ones kept, those between blended. */
export interface Llama3Scaling {
  readonly type: 'llama3';
  readonly factor: number;
  readonly lowFrequencyFactor: number;
  readonly highFrequencyFactor: number;
  /** Tokens of the context before stretching. */
  readonly originalLength: number;
}

/** Bowen Peng and others, https://arxiv.org/abs/2309.00071. */
export interface YarnScaling {
  readonly type: 'yarn';
  readonly factor: number;
  /** Rotations within `originalLength` above which a frequency is kept. */
  readonly betaFast: number;
  /** Rotations within `originalLength` below which a frequency is divided by `factor`. */
  readonly betaSlow: number;
  readonly originalLength: number;
  /** Multiplies sines and cosines. */
  readonly attentionFactor: number;
  /** Whether the bounds of the blend are whole numbers. */
  readonly truncates: boolean;
}

/** Rotary position embeddings. */
export interface RopeConfig {
  /** `rope_theta`. */
  readonly base: number;
  readonly scaling: RopeScaling;
}
