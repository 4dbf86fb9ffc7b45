import type { TaskResources } from './batch-script.ts';
import { directives } from './directives.ts';

/** What {@link smallJobDirectives} asks for. */
export interface SmallJob {
  readonly name: string;
  /** Of the tasks: where this job is to run, too, but not what they need of a machine. */
  readonly resources: TaskResources;
  readonly minutes: number;
}

/**
 * Lines of a batch script for a job beside the tasks, which needs no GPU and little time, whatever time the tasks are given.
 * What comes after them counts more.
 *
 * @example
 * smallJobDirectives({ name: 'probe', resources: {}, minutes: 5 }); // ['--job-name=probe', '--nodes=1', '--ntasks=1', '--time=5']
 */
export function smallJobDirectives({ name, resources, minutes }: SmallJob): string[] {
  const { partition, account, sbatchOptions = [] } = resources;
  return [
    ...directives({ 'job-name': name, partition, account, nodes: 1, ntasks: 1 }),
    ...sbatchOptions,
    // The last of two counts.
    ...directives({ time: minutes }),
  ];
}
