import type { Language } from '@evalcurve/locale';
import type { TaskGrouping } from '@evalcurve/sweep';
import { groupingText } from './grouping-text.ts';

/** What is said about the tasks on a cluster. */
export interface SlurmMessages {
  readonly task: (index: number) => string;
  /** A job looks at a node; `why` it waits, null once it runs. */
  readonly checking: (facts: { readonly jobId: number; readonly why: string | null }) => string;
  readonly checked: (node: string) => string;
  /** Why so many checkpoints are in a task. */
  readonly grouping: (grouping: TaskGrouping) => string;
  readonly submitted: (facts: { readonly jobId: number | null; readonly tasks: number }) => string;
  /** The job that comes last. */
  readonly final: (facts: { readonly jobId: number; readonly picture: string }) => string;
  readonly noFinal: (facts: { readonly said: string; readonly plot: string }) => string;
  readonly perhapsNoFinal: SlurmMessages['noFinal'];
  /** Where nothing new was submitted because all that is left is under way. */
  readonly underWay: string;
  readonly follow: string;
  readonly status: (command: string) => string;
  readonly cancel: (command: string) => string;
  readonly goesOn: string;
  readonly unreachable: (said: string) => string;
  readonly states: (counts: {
    readonly done: number;
    readonly total: number;
    readonly running: number;
    readonly waiting: number;
  }) => string;
  readonly leave: string;
  /** Nothing runs; `why` is Slurm's reason. */
  readonly waiting: (why: string) => string;
}

/** What is said about the tasks on a cluster, by language. */
export const SLURM_MESSAGES: Readonly<Record<Language, SlurmMessages>> = {
  en: {
    task: (index) => `task ${index}`,
    checking: ({ jobId, why }) => `Job ${jobId} looks at a node${why === null ? '' : `: ${why}`}`,
    checked: (node) => `Node ${node} shares the folders and has what the tasks need.`,
    grouping: (grouping) => groupingText(grouping, 'en'),
    submitted: ({ jobId, tasks }) =>
      `Submitted job ${jobId ?? '?'}: ${tasks} ${tasks === 1 ? 'task' : 'tasks'}.`,
    final: ({ jobId, picture }) =>
      `When all are over job ${jobId} says what is missing and draws ${picture}.`,
    noFinal: ({ said, plot }) => `No job will draw the curve (${said}). When all are over: ${plot}`,
    perhapsNoFinal: ({ said, plot }) =>
      `It is not known whether a job will draw the curve (${said}). When all are over: ${plot}`,
    underWay: 'Nothing to submit: what is left waits or runs already.',
    follow: 'Follow it: the same command again, without --submit-only.',
    status: (command) => `Look at it: ${command}`,
    goesOn: 'The tasks go on. The same command follows them again, and submits what is missing.',
    unreachable: (said) => `Slurm does not answer (${said}); tasks go on, and it is asked again.`,
    cancel: (command) => `Cancel them: ${command}`,
    states: ({ done, total, running, waiting }) =>
      `${done} of ${total} · ${running} running, ${waiting} waiting`,
    leave: 'Ctrl+C leaves the tasks running',
    waiting: (why) => `No task runs yet: ${why}`,
  },
  zh: {
    task: (index) => `任务 ${index}`,
    checking: ({ jobId, why }) => `作业 ${jobId} 正在检查节点${why === null ? '' : `：${why}`}`,
    checked: (node) => `节点 ${node} 共享所需文件夹，任务所需的程序齐全。`,
    grouping: (grouping) => groupingText(grouping, 'zh'),
    submitted: ({ jobId, tasks }) => `已提交作业 ${jobId ?? '?'}：${tasks} 个任务。`,
    final: ({ jobId, picture }) => `全部结束后，作业 ${jobId} 会列出缺少的部分，并绘制 ${picture}。`,
    noFinal: ({ said, plot }) => `没有作业会绘制曲线（${said}）。全部结束后请运行：${plot}`,
    perhapsNoFinal: ({ said, plot }) => `不确定是否会有作业绘制曲线（${said}）。全部结束后请运行：${plot}`,
    underWay: '无需提交：剩余部分已在等待或运行。',
    follow: '跟踪进度：再次运行同一命令，去掉 --submit-only。',
    status: (command) => `查看状态：${command}`,
    goesOn: '任务继续运行。再次运行同一命令即可继续跟踪，并提交缺少的部分。',
    unreachable: (said) => `Slurm 没有应答（${said}）；任务继续运行，稍后再次查询。`,
    cancel: (command) => `取消任务：${command}`,
    states: ({ done, total, running, waiting }) =>
      `${done} / ${total} · 运行中 ${running}，等待中 ${waiting}`,
    leave: '按 Ctrl+C 离开，任务继续运行',
    waiting: (why) => `尚无任务运行：${why}`,
  },
};
