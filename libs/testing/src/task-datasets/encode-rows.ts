import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ParquetWriteOptions } from 'hyparquet-writer';

type SchemaElement = NonNullable<Omit<ParquetWriteOptions, 'writer'>['schema']>[number];

/** A column's type: `choices` is what the Hub makes of a list of `{ text, label }`. */
export type ColumnKind = 'string' | 'strings' | 'int' | 'choices';

/** A parquet file of rows, with the columns in the order and of the types given. */
export function encodeRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: Readonly<Record<string, ColumnKind>>,
): Uint8Array {
  const named = Object.entries(columns);
  const buffer = parquetWriteBuffer({
    columnData: named.map(([name]) => ({ name, data: rows.map((row) => row[name]) })),
    schema: [
      { name: 'root', num_children: named.length },
      ...named.flatMap(([name, kind]) => ELEMENTS[kind](name)),
    ],
  });
  return new Uint8Array(buffer);
}

const ELEMENTS: Readonly<Record<ColumnKind, (name: string) => SchemaElement[]>> = {
  string,
  strings,
  int: (name) => [{ name, type: 'INT64', repetition_type: 'OPTIONAL' }],
  choices: (name) => [
    { name, repetition_type: 'OPTIONAL', num_children: 2 },
    ...strings('text'),
    ...strings('label'),
  ],
};

function string(name: string): SchemaElement[] {
  return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }];
}

function strings(name: string): SchemaElement[] {
  return [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...string('element'),
  ];
}
