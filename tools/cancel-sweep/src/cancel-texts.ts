import type { Language } from '@evalcurve/locale';

/** Everything that `cancel-sweep` says. */
export interface CancelTexts {
  readonly describe: string;
  readonly example: string;
  readonly cancelled: (tasks: number) => string;
  /** No task was left, and the job that comes after them was. */
  readonly cancelledCurve: string;
  readonly stuck: (nodes: string) => string;
  readonly nothing: string;
}

/** Everything that `cancel-sweep` says, by language. */
export const CANCEL_TEXTS: Readonly<Record<Language, CancelTexts>> = {
  en: {
    describe: 'Cancel what was submitted to a cluster for a folder of results; what is finished stays',
    example: 'The only folder of results here',
    cancelled: (tasks) =>
      `Cancelled ${tasks} ${tasks === 1 ? 'task' : 'tasks'}. What is finished stays; run it again to go on.`,
    cancelledCurve: 'Cancelled the job that would have drawn the curve; no task was left.',
    stuck: (nodes) =>
      `Slurm is not done with what ran on ${nodes} (COMPLETING): sinfo -R tells whether that works.`,
    nothing: 'Nothing to cancel: no task of this folder waits or runs.',
  },
  zh: {
    describe: '取消为某个结果文件夹提交到集群的任务；已完成的会保留',
    example: '当前目录下唯一的结果文件夹',
    cancelled: (tasks) => `已取消 ${tasks} 个任务。已完成的会保留；再次运行即可继续。`,
    cancelledCurve: '已取消负责绘制曲线的作业；没有剩余任务。',
    stuck: (nodes) => `Slurm 尚未清理完 ${nodes} 上的任务（COMPLETING）：用 sinfo -R 查看该节点是否正常。`,
    nothing: '无可取消：此文件夹没有等待或运行的任务。',
  },
};
