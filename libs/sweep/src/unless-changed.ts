import { CheckpointChangedError } from './checkpoint-changed-error.ts';
import { describeFiles } from './describe-files.ts';

/**
 * Does something with the files of a folder, which must be the same ones after it: a training that
 * overwrites a checkpoint while it is read makes scores of a model that never was.
 *
 * @throws CheckpointChangedError where a file was written, added or taken away meanwhile, however the work ended
 */
export async function unlessChanged<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  const before = await describeFiles(directory);
  // A change explains whatever the work threw.
  const [ended] = await Promise.allSettled([work()]);
  const after = await describeFiles(directory);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  if (changed.length > 0) throw new CheckpointChangedError(directory, changed);
  if (ended.status === 'rejected') throw ended.reason;
  return ended.value;
}
