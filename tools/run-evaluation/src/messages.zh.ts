import type { RunMessages } from './messages.ts';

/** The Chinese messages of `run-evaluation`. */
export const messagesZh: RunMessages = {
  engine: '引擎',
  autoFound: (origin) => `自动选择：由 ${origin} 找到`,
  autoEmbedded: (reason) => `自动选择：${reason}`,
  noWorker: (reason) => `每个 checkpoint 各用一个进程：${reason}`,
  results: '结果',
  sharedPrefixes: '共享前缀',
  checkpoints: (count, layout) => `${count} 个 checkpoint（${layout}）`,
  layouts: { subfolder: '子文件夹', revision: '版本分支', directory: '本地文件夹' },
  fewshot: (count) => (count === null ? '示例数按任务默认' : `${count}-shot`),
  limit: (limit) => `每科目最多 ${limit} 题`,
  untilDecided: (bound) => `直至确定高于或低于 ${bound}`,
  decision: ({ decision, bound, questions }) => {
    const words = { above: `高于 ${bound}`, below: `低于 ${bound}`, undecided: '未定' };
    return `${questions} 题后${words[decision]}`;
  },
  askingMore: '继续加题',
  batch: (size) => `批大小 ${size}`,
  toGo: ({ done, left }) => `已完成 ${done} 个，待评测 ${left} 个`,
  toFetch: (bytes) => `需下载 ${bytes}`,
  doneBefore: '此前已完成',
  fetched: '已下载',
  deviceLost: ({ device, reason }) => `${device ?? '设备'} 退出评测，该 checkpoint 重新排队：${reason}`,
  runningOn: (node) => `运行于 ${node}`,
  remaining: (duration) => `约剩 ${duration}`,
  footer: ({ done, total, remaining }) =>
    `${total === null ? done : `${done} / ${total}`}${remaining === null ? '' : ` · 约剩 ${remaining}`} · 按 Ctrl+C 停止，已完成的会保留`,
  waitingForNext: '等待下一个 checkpoint',
  beingWritten: (checkpoints) => `写入中：${checkpoints}`,
  smallerBatch: ({ from, to }) => `批大小 ${from} 时内存不足，改用 ${to} 重试`,
  failures: (count) => `${count} 个 checkpoint 失败：`,
  log: (path) => `日志：${path}`,
  retry: (command) => `重试：${command}`,
  allDone: (count) => `全部 ${count} 个 checkpoint 均已评测。`,
  someDone: ({ done, total }) =>
    `已评测 ${done} / ${total} 个 checkpoint；再次运行同一命令即可提交其余部分。`,
  nothingToDo: '无事可做：全部此前已评测。',
  next: (command) => `下一步：${command}`,
  wouldRun: '将运行',
  waiting: '待评测',
};
