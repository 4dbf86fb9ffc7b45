import type { RunMessages } from './messages.ts';

/** The Chinese messages of `run-evaluation`. */
export const messagesZh: RunMessages = {
  engine: '引擎',
  autoFound: (origin) => `自动选择：由 ${origin} 找到`,
  autoEmbedded: (reason) => `自动选择：${reason}`,
  results: '结果',
  checkpoints: (count, layout) => `${count} 个 checkpoint（${layout}）`,
  layouts: { subfolder: '子文件夹', revision: '版本分支', directory: '本地文件夹' },
  fewshot: (count) => (count === null ? '示例数按任务默认' : `${count}-shot`),
  limit: (limit) => `每科目最多 ${limit} 题`,
  batch: (size) => `批大小 ${size}`,
  toGo: ({ done, left }) => `已完成 ${done} 个，待评测 ${left} 个`,
  toFetch: (bytes) => `需下载 ${bytes}`,
  doneBefore: '此前已完成',
  phases: {
    fetching: '下载中',
    preparing: '下载数据集',
    starting: '启动评测引擎',
    'loading-model': '加载模型',
    'building-contexts': '构建上下文',
    tokenizing: '分词',
    scoring: '评分',
    saving: '保存',
  },
  remaining: (duration) => `约剩 ${duration}`,
  footer: ({ done, total, remaining }) =>
    `${done} / ${total}${remaining === null ? '' : ` · 约剩 ${remaining}`} · 按 Ctrl+C 停止，已完成的会保留`,
  smallerBatch: ({ from, to }) => `批大小 ${from} 时内存不足，改用 ${to} 重试`,
  failures: (count) => `${count} 个 checkpoint 失败：`,
  log: (path) => `日志：${path}`,
  retry: (command) => `重试：${command}`,
  allDone: (count) => `全部 ${count} 个 checkpoint 均已评测。`,
  nothingToDo: '无事可做：全部此前已评测。',
  next: (command) => `下一步：${command}`,
  wouldRun: '将运行',
  waiting: '待评测',
};
