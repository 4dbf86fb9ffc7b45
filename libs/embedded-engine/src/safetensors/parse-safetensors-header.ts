import { z } from 'zod';
import { BrokenCheckpointError } from '../broken-checkpoint-error.ts';
import { STORED_TYPES } from './stored-tensor.ts';
import type { StoredTensor } from './stored-tensor.ts';

const count = z.int().nonnegative();

const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(count),
  data_offsets: z.tuple([count, count]),
});

const headerSchema = z.record(z.string(), z.unknown());

/** A header and the file that it describes. */
export interface SafetensorsFile {
  /** For messages and {@link StoredTensor.file}. */
  readonly file: string;
  /** The JSON after the first eight bytes. */
  readonly header: string;
  /** Bytes from the start of the file to the values. */
  readonly dataStart: number;
  readonly fileSize: number;
}

/**
 * The weights that a safetensors header lists, checked against the size of the file: the values must fill it
 * without a gap or an overlap, as the format demands.
 *
 * Source: https://huggingface.co/docs/safetensors/index#format
 *
 * @throws BrokenCheckpointError
 */
export function parseSafetensorsHeader(source: SafetensorsFile): StoredTensor[] {
  const { file, dataStart, fileSize } = source;
  const tensors = Object.entries(parseHeader(source))
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => parseEntry({ name, entry, source }))
    .sort((a, b) => a.offset - b.offset || a.length - b.length);
  let end = dataStart;
  for (const { name, offset, length } of tensors) {
    if (offset !== end) {
      const problem = `the values of ${name} start at byte ${offset} where those before end at ${end}`;
      throw new BrokenCheckpointError({ file, problem });
    }
    end = offset + length;
  }
  if (end !== fileSize) {
    const problem = `${fileSize} bytes long, its header describes ${end}`;
    throw new BrokenCheckpointError({ file, problem });
  }
  return tensors;
}

function parseHeader({ file, header }: SafetensorsFile): Record<string, unknown> {
  try {
    return headerSchema.parse(JSON.parse(header));
  } catch (cause) {
    throw new BrokenCheckpointError({
      file,
      problem: 'the header is not JSON: not a safetensors file',
      cause,
    });
  }
}

function parseEntry(given: {
  readonly name: string;
  readonly entry: unknown;
  readonly source: SafetensorsFile;
}): StoredTensor {
  const { name, entry, source } = given;
  const { file, dataStart } = source;
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) {
    const problem = `the header's entry for ${name} is not a tensor`;
    throw new BrokenCheckpointError({ file, problem, cause: parsed.error });
  }
  const { dtype, shape, data_offsets: offsets } = parsed.data;
  const [type, length] = [typeOf(dtype), offsets[1] - offsets[0]];
  const expected = typeof type === 'string' ? elementsOf(shape) * bytesOf(type) : length;
  if (length !== expected || length < 0) {
    const problem = `${name} has ${length} bytes, ${dtype} [${shape.join(', ')}] takes ${expected}`;
    throw new BrokenCheckpointError({ file, problem });
  }
  return { name, type, shape, file, offset: dataStart + offsets[0], length };
}

function typeOf(dtype: string): StoredTensor['type'] {
  return dtype in STORED_TYPES ? STORED_TYPES[dtype as keyof typeof STORED_TYPES].name : { unknown: dtype };
}

function bytesOf(type: string): number {
  return type === 'float32' ? 4 : 2;
}

function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
