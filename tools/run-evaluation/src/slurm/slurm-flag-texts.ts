import type { Language } from '@evalcurve/locale';
import type { SlurmFlags } from './slurm-flags.ts';

/** What the help text says of the flags for a cluster. */
export interface SlurmFlagTexts {
  readonly flags: Readonly<Record<keyof SlurmFlags, string>>;
  readonly example: string;
}

/** The help text of the flags for a cluster. */
export const SLURM_FLAG_TEXTS: Readonly<Record<Language, SlurmFlagTexts>> = {
  en: {
    flags: {
      on: 'Submit to a cluster, and follow; the flags down to submit-only belong to it',
      partition: 'Partition of the cluster',
      account: 'Account that the time is charged to',
      time: 'Time limit of a task, such as 2:00:00',
      mem: 'Memory of a task, such as 64G',
      'gpus-per-task': 'GPUs of a task',
      'cpus-per-task': 'CPUs of a task',
      'max-tasks': 'How many tasks may run at once',
      'checkpoints-per-task':
        'How many checkpoints a task evaluates (default: 1), or auto: by the time that earlier ones took',
      'sbatch-option': 'Other options of sbatch: "constraint=a100 --nice=5"; again for more',
      download: 'Where checkpoints are fetched: on-login (default) before submitting, or on-node',
      check: 'First look by a small job whether a node shares the folders and has what is needed',
      'submit-only': 'Return when it is submitted',
      located: 'File that says where checkpoints were fetched to, as --on slurm writes it',
      part: 'Name of this process where several share the folder, each with its own --checkpoints',
    },
    example: 'On a Slurm cluster',
  },
  zh: {
    flags: {
      on: '提交到集群并跟踪进度；以下直到 submit-only 的选项都与此有关',
      partition: '集群的分区',
      account: '计费账户',
      time: '每个任务的时间上限，例如 2:00:00',
      mem: '每个任务的内存，例如 64G',
      'gpus-per-task': '每个任务的 GPU 数',
      'cpus-per-task': '每个任务的 CPU 数',
      'max-tasks': '同时运行的任务数上限',
      'checkpoints-per-task': '每个任务评测的 checkpoint 数（默认：1）；auto：按先前测得的用时决定',
      'sbatch-option': 'sbatch 的其他选项："constraint=a100 --nice=5"；可重复给出',
      download: 'checkpoint 在哪里下载：on-login（默认，提交前在登录节点）或 on-node（计算节点）',
      check: '先用一个小作业检查计算节点是否共享文件夹、所需程序是否齐全',
      'submit-only': '提交后立即返回',
      located: '记录 checkpoint 下载位置的文件，由 --on slurm 写出',
      part: '多个进程共用结果文件夹、各评测自己的 --checkpoints 时，本进程的名称',
    },
    example: '在 Slurm 集群上',
  },
};
