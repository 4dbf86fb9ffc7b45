import { ProtobufWriter } from './protobuf-writer.ts';
import { TENSOR_TYPE } from './tensor-type.ts';
import type { TensorType } from './tensor-type.ts';

/** An attribute of a node: a whole number or several, a text, or a float in a wrapper. */
export type AttributeValue = number | string | readonly number[] | { readonly float: number };

/** An operator's inputs and what else it may be told. */
export interface NodeOptions {
  readonly inputs: readonly string[];
  /** Names of the outputs, in order; '' leaves one out. @default one name made up */
  readonly outputs?: readonly string[];
  /** @default '', the operators of ONNX */
  readonly domain?: 'com.microsoft';
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/** Values that lie in a file beside the model: they are read by the runtime, not by us. */
export interface ExternalTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: TensorType;
  /** Relative to the folder that the session is told. */
  readonly location: string;
  readonly offset: number;
  readonly length: number;
}

/** Element type and dimensions, free ones by name. */
export interface ValueShape {
  readonly type: TensorType;
  readonly shape: readonly (number | string)[];
}

/**
 * Builds an ONNX model in memory. Every value has a name, which the methods return so that calls can be nested.
 *
 * Source of field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 *
 * @example
 * const graph = new OnnxGraph();
 * const x = graph.input('x', { type: 'float32', shape: ['N', 4] });
 * graph.output(graph.node('Sigmoid', { inputs: [x], outputs: ['y'] }), { type: 'float32', shape: ['N', 4] });
 * graph.encode(); // bytes for InferenceSession.create
 */
export class OnnxGraph {
  readonly #graph = new ProtobufWriter();
  readonly #initializers = new Set<string>();
  #count = 0;

  /** Adds an operator and returns the name of its first output. */
  node(operator: string, options: NodeOptions | readonly string[]): string {
    const name = `${operator}_${this.#count++}`;
    const given: NodeOptions = 'inputs' in options ? options : { inputs: options };
    const { inputs, outputs = [name], domain, attributes = {} } = given;
    const node = new ProtobufWriter();
    for (const input of inputs) node.bytes(1, input);
    for (const output of outputs) node.bytes(2, output);
    node.bytes(3, name).bytes(4, operator);
    for (const [key, value] of Object.entries(attributes)) node.bytes(5, encodeAttribute(key, value));
    if (domain !== undefined) node.bytes(7, domain);
    this.#graph.bytes(1, node);
    return outputs[0] ?? name;
  }

  input(name: string, value: ValueShape): string {
    this.#graph.bytes(11, encodeValue(name, value));
    return name;
  }

  output(name: string, value: ValueShape): string {
    this.#graph.bytes(12, encodeValue(name, value));
    return name;
  }

  /** A list of whole numbers, or one where `values` is a number. The same list is stored once. */
  integers(values: number | readonly number[]): string {
    const list = typeof values === 'number' ? [values] : values;
    const name = typeof values === 'number' ? `scalar_${values}` : `list_${values.join('_')}`;
    const shape = typeof values === 'number' ? [] : [list.length];
    const data = new Uint8Array(BigInt64Array.from(list, BigInt).buffer);
    return this.#initializer(name, () => encodeTensor({ name, shape, type: 'int64' }).bytes(9, data));
  }

  /** Values of the model itself, such as frequencies; weights are external. */
  floats(name: string, values: Float32Array): string {
    const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const shape = [values.length];
    return this.#initializer(name, () => encodeTensor({ name, shape, type: 'float32' }).bytes(9, data));
  }

  external(tensor: ExternalTensor): string {
    return this.#initializer(tensor.name, () => {
      const message = encodeTensor(tensor);
      for (const key of ['location', 'offset', 'length'] as const) {
        message.bytes(13, new ProtobufWriter().bytes(1, key).bytes(2, String(tensor[key])));
      }
      return message.integer(14, EXTERNAL);
    });
  }

  /** The whole model; nothing may be added afterwards. */
  encode(): Uint8Array {
    this.#graph.bytes(2, 'decoder');
    const model = new ProtobufWriter().integer(1, IR_VERSION).bytes(2, 'evalcurve').bytes(7, this.#graph);
    for (const [domain, version] of Object.entries(OPERATOR_SETS)) {
      model.bytes(8, new ProtobufWriter().bytes(1, domain).integer(2, version));
    }
    return model.finish();
  }

  #initializer(name: string, encode: () => ProtobufWriter): string {
    if (!this.#initializers.has(name)) {
      this.#initializers.add(name);
      this.#graph.bytes(5, encode());
    }
    return name;
  }
}

/** `TensorProto.DataLocation.EXTERNAL`. */
const EXTERNAL = 1;
const IR_VERSION = 10;
/** 23 is the first with `Attention`. */
const OPERATOR_SETS = { '': 23, 'com.microsoft': 1 };

/** `AttributeProto.AttributeType`. */
const ATTRIBUTE_TYPE = { float: 1, integer: 2, text: 3, integers: 7 };

function encodeAttribute(name: string, value: AttributeValue): ProtobufWriter {
  const attribute = new ProtobufWriter().bytes(1, name);
  if (typeof value === 'number') return attribute.integer(3, value).integer(20, ATTRIBUTE_TYPE.integer);
  if (typeof value === 'string') return attribute.bytes(4, value).integer(20, ATTRIBUTE_TYPE.text);
  if ('float' in value) return attribute.float(2, value.float).integer(20, ATTRIBUTE_TYPE.float);
  for (const item of value) attribute.integer(8, item);
  return attribute.integer(20, ATTRIBUTE_TYPE.integers);
}

function encodeTensor(tensor: Pick<ExternalTensor, 'name' | 'shape' | 'type'>): ProtobufWriter {
  const message = new ProtobufWriter();
  for (const size of tensor.shape) message.integer(1, size);
  return message.integer(2, TENSOR_TYPE[tensor.type]).bytes(8, tensor.name);
}

function encodeValue(name: string, { type, shape }: ValueShape): ProtobufWriter {
  const dimensions = new ProtobufWriter();
  for (const size of shape) {
    const dimension = new ProtobufWriter();
    if (typeof size === 'string') dimension.bytes(2, size);
    else dimension.integer(1, size);
    dimensions.bytes(1, dimension);
  }
  const tensor = new ProtobufWriter().integer(1, TENSOR_TYPE[type]).bytes(2, dimensions);
  return new ProtobufWriter().bytes(1, name).bytes(2, new ProtobufWriter().bytes(1, tensor));
}
