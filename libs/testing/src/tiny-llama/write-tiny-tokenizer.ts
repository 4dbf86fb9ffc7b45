import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tinyTokenizer } from './tiny-tokenizer.ts';

/** Writes tokenizer.json and tokenizer_config.json into a folder that is there. */
export async function writeTinyTokenizer(directory: string): Promise<void> {
  const { tokenizer, config } = tinyTokenizer();
  await writeFile(join(directory, 'tokenizer.json'), `${JSON.stringify(tokenizer, null, 2)}\n`);
  await writeFile(join(directory, 'tokenizer_config.json'), `${JSON.stringify(config, null, 2)}\n`);
}
