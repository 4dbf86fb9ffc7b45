import { realpath } from 'node:fs/promises';

/** Words that start the program which runs here, by paths that hold on every machine that sees this disk. */
export async function ownProgram(): Promise<readonly string[]> {
  const [node, program] = process.argv;
  const words = [node, program].filter((word) => word !== undefined);
  return Promise.all(words.map((word) => realpath(word)));
}
