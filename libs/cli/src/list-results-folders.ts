import { listFolders } from './list-folders.ts';

/**
 * Names of the folders in a folder that hold results by their name, in order.
 *
 * @example
 * await listResultsFolders('/home/ada'); // ['results_dense500m', 'results_dense500m_test']
 */
export async function listResultsFolders(directory: string): Promise<string[]> {
  return (await listFolders(directory)).filter((name) => name.startsWith('results'));
}
