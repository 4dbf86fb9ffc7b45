import type { Language } from '@evalcurve/locale';

/** Everything that `sweep-status` says besides numbers and names. */
export interface StatusTexts {
  readonly describe: string;
  readonly flags: Readonly<Record<'watch' | 'json', string>>;
  readonly examples: Readonly<Record<'here' | 'watch', string>>;
  readonly summary: (facts: { readonly done: number; readonly total: number }) => string;
  readonly running: (facts: {
    readonly node: string | null;
    readonly duration: string;
    /** How far it is, null where that is not known. */
    readonly phase: string | null;
  }) => string;
  readonly waiting: (why: string) => string;
  readonly inTask: (node: string) => string;
  readonly ended: (why: string) => string;
  readonly forgotten: string;
  readonly log: (path: string) => string;
  readonly noSweep: string;
}

/** Everything that `sweep-status` says, by language. */
export const STATUS_TEXTS: Readonly<Record<Language, StatusTexts>> = {
  en: {
    describe: 'Say what a sweep is doing: what is done, running, waiting and failed, and why',
    flags: { watch: 'Look again and again until nothing runs any more', json: 'Print JSON' },
    examples: { here: 'The only folder of results here', watch: 'Until it is over' },
    summary: ({ done, total }) => `${done} of ${total} done`,
    running: ({ node, duration, phase }) =>
      `running${node === null ? '' : ` on ${node}`} for ${duration}${phase === null ? '' : `: ${phase}`}`,
    waiting: (why) => (why === '' ? 'waiting' : `waiting: ${why}`),
    inTask: (node) => `its task runs on ${node} and has not come to it`,
    ended: (why) => `not evaluated: ${why}`,
    forgotten: 'nothing that runs has it',
    log: (path) => `log: ${path}`,
    noSweep: 'No sweep was ever started here.',
  },
  zh: {
    describe: '查看评测进度：已完成、运行中、等待中和失败的 checkpoint 及原因',
    flags: { watch: '反复查看，直到全部结束', json: '输出 JSON' },
    examples: { here: '当前目录下唯一的结果文件夹', watch: '直到结束' },
    summary: ({ done, total }) => `已完成 ${done} / ${total}`,
    running: ({ node, duration, phase }) =>
      `${node === null ? '运行中' : `在 ${node} 上运行`}，已 ${duration}${phase === null ? '' : `：${phase}`}`,
    waiting: (why) => (why === '' ? '等待中' : `等待中：${why}`),
    inTask: (node) => `其任务在 ${node} 上运行，尚未轮到`,
    ended: (why) => `未评测：${why}`,
    forgotten: '没有任务在处理它',
    log: (path) => `日志：${path}`,
    noSweep: '此处从未启动过评测。',
  },
};
