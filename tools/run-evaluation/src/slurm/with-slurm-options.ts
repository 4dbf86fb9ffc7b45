import type { Argv } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import { parseCheckpointsPerTask } from './parse-checkpoints-per-task.ts';
import { parseCount } from './parse-count.ts';
import { parseSbatchOptions } from './parse-sbatch-options.ts';
import { SLURM_FLAG_TEXTS } from './slurm-flag-texts.ts';
import type { SlurmFlags } from './slurm-flags.ts';

/** Declares the flags that give the work to a cluster, described in a language. */
export function withSlurmOptions<T>(yargs: Argv<T>, language: Language): Argv<T & SlurmFlags> {
  const { flags } = SLURM_FLAG_TEXTS[language];
  const count = (name: keyof SlurmFlags) => ({
    type: 'string' as const,
    coerce: parseCount(name),
    describe: flags[name],
    implies: 'on',
  });
  const text = (name: keyof SlurmFlags) => ({
    type: 'string' as const,
    describe: flags[name],
    implies: 'on',
  });
  return yargs
    .option('on', { choices: ['slurm'] as const, describe: flags.on })
    .option('partition', text('partition'))
    .option('account', text('account'))
    .option('time', text('time'))
    .option('mem', text('mem'))
    .option('gpus-per-task', count('gpus-per-task'))
    .option('cpus-per-task', count('cpus-per-task'))
    .option('max-tasks', count('max-tasks'))
    .option('checkpoints-per-task', {
      ...text('checkpoints-per-task'),
      coerce: parseCheckpointsPerTask,
    })
    .option('sbatch-option', { ...text('sbatch-option'), array: true, coerce: parseSbatchOptions })
    .option('download', {
      choices: ['on-login', 'on-node'] as const,
      describe: flags.download,
      implies: 'on',
    })
    .option('check', { type: 'boolean', describe: flags.check, implies: 'on' })
    .option('submit-only', { type: 'boolean', describe: flags['submit-only'], implies: 'on' })
    .option('located', { type: 'string', describe: flags.located, conflicts: 'on' })
    .option('part', { type: 'string', describe: flags.part, conflicts: 'on' });
}
