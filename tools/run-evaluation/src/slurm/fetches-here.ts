import type { RunFacts } from '../run-facts.ts';
import type { SlurmArguments } from './slurm-arguments.ts';

/** Whether checkpoints are fetched before they are submitted; a local folder has them already. */
export function fetchesHere(
  { download }: Pick<SlurmArguments, 'download'>,
  { source }: Pick<RunFacts, 'source'>,
): boolean {
  return source.layout !== 'directory' && download !== 'on-node';
}
