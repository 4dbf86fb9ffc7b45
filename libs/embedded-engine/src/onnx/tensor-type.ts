/** The element types that the graphs use, by their numbers in ONNX (`TensorProto.DataType`). */
export const TENSOR_TYPE = { float32: 1, int32: 6, int64: 7, float16: 10, bfloat16: 16 } as const;

/** Name of an element type. */
export type TensorType = keyof typeof TENSOR_TYPE;
