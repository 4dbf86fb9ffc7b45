import { parquetWriteBuffer } from 'hyparquet-writer';
import type { MmluQuestion } from './mmlu-question.ts';

/** A parquet file with the columns and types of the Hub's `cais/mmlu`. */
export function encodeQuestions(questions: readonly MmluQuestion[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'question', data: questions.map(({ question }) => question) },
      { name: 'subject', data: questions.map(({ subject }) => subject) },
      { name: 'choices', data: questions.map(({ choices }) => [...choices]) },
      { name: 'answer', data: questions.map(({ answer }) => BigInt(answer)) },
    ],
    schema: [
      { name: 'root', num_children: 4 },
      { name: 'question', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      { name: 'subject', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      { name: 'choices', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      { name: 'answer', type: 'INT64', repetition_type: 'OPTIONAL' },
    ],
  });
  return new Uint8Array(buffer);
}
