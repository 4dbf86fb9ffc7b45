import { relative } from 'node:path';
import type { ModelConfig } from '../model/model-config.ts';
import { OnnxGraph } from '../onnx/onnx-graph.ts';
import type { StoredTensor } from '../safetensors/stored-tensor.ts';

/** A checkpoint to build a graph for. */
export interface DecoderSource {
  readonly config: ModelConfig;
  /** Checked by `checkWeights`. */
  readonly weights: ReadonlyMap<string, StoredTensor>;
  /** Folder above all weight files. */
  readonly root: string;
}

/** A graph and the weights that it takes its values from. */
export class DecoderBuilder {
  readonly graph = new OnnxGraph();
  readonly config: ModelConfig;
  readonly #weights: ReadonlyMap<string, StoredTensor>;
  readonly #root: string;
  readonly #read = new Map<string, string>();

  constructor({ config, weights, root }: DecoderSource) {
    this.config = config;
    this.#weights = weights;
    this.#root = root;
  }

  has(weight: string): boolean {
    return this.#weights.has(weight);
  }

  /** The name of a weight's values in float32; the runtime converts others while it loads them. */
  weight(name: string): string {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const tensor = this.#weights.get(name);
    if (tensor === undefined || typeof tensor.type !== 'string') throw new TypeError(`no weight ${name}`);
    const { type, shape, offset, length } = tensor;
    const location = relative(this.#root, tensor.file);
    const stored = this.graph.external({ name, shape, type, offset, length, location });
    const value =
      type === 'float32' ? stored : this.graph.node('Cast', { inputs: [stored], attributes: { to: FLOAT } });
    this.#read.set(name, value);
    return value;
  }

  /** `x · weightᵀ + bias` of `[rows, in]`, the bias where there is one. */
  linear(x: string, prefix: string): string {
    const bias = `${prefix}.bias`;
    const inputs = [x, this.weight(`${prefix}.weight`), ...(this.has(bias) ? [this.weight(bias)] : [])];
    return this.graph.node('Gemm', { inputs: inputs, attributes: { transB: 1 } });
  }

  /** Root mean square norm over the last dimension. */
  norm(x: string, weight: string): string {
    const attributes = { axis: -1, epsilon: { float: this.config.normEpsilon } };
    return this.graph.node('SimplifiedLayerNormalization', { inputs: [x, this.weight(weight)], attributes });
  }

  /** The norm of `x + delta`, and that sum. */
  addAndNorm({ x, delta }: Residual, weight: string): { readonly normed: string; readonly sum: string } {
    const [normed, sum] = [`normed_${weight}`, `sum_${weight}`];
    this.graph.node('SkipSimplifiedLayerNormalization', {
      inputs: [x, delta, this.weight(weight)],
      domain: 'com.microsoft',
      outputs: [normed, '', '', sum],
      attributes: { epsilon: { float: this.config.normEpsilon } },
    });
    return { normed, sum };
  }

  /** The same values under other dimensions; -1 stands for what is left. */
  reshape(x: string, shape: readonly number[]): string {
    return this.graph.node('Reshape', [x, this.graph.integers(shape)]);
  }

  /** Rows of `x` along its first dimension. */
  rows(x: string, indices: string): string {
    return this.graph.node('Gather', { inputs: [x, indices], attributes: { axis: 0 } });
  }
}

/** What went through the layers so far, and what the last step adds to it. */
export interface Residual {
  readonly x: string;
  readonly delta: string;
}

/** `TensorProto.DataType.FLOAT`, as the target of a cast. */
const FLOAT = 1;
