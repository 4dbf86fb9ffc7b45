import type { ChancePlace, ViewTexts } from './view-texts.ts';

const PLACES: Readonly<Record<ChancePlace, string>> = {
  below: '低于随机猜测',
  at: '随机猜测水平',
  above: '高于随机猜测',
};

/** What the view says in Chinese. */
export const chineseView: ViewTexts = {
  headers: {
    step: '步数',
    interval: '95 % 区间',
    stem: '理工',
    humanities: '人文',
    social_sciences: '社科',
    other: '其他',
    subject: '科目',
    questions: '题数',
  },
  macro: '（按科目平均）',
  checkpoints: (count) => `${count} 个 checkpoint`,
  step: (step) => `，第 ${step} 步`,
  steps: (first, last) => `，第 ${first} 步至第 ${last} 步`,
  done: (done, all) => `已完成 ${done} / ${all}`,
  running: (id, time) => `${id} 自 ${time} 起运行中`,
  runningSeveral: (checkpoints) => `运行中：${checkpoints.join('、')}`,
  nothingYet: '尚无已完成的 checkpoint。',
  highest: (tied) => (tied === 0 ? '★ 最高' : `★ 最高；另有 ${tied} 个与之在统计上无差别`),
  above: '* 校正后高于随机猜测',
  parts: { category: '类别', subject: '科目' },
  last: '最后',
  aboveFrom: '自此高于随机猜测',
  noParts: '所示结果中没有 MMLU 科目。',
  subjectsAt: (id) => `${id} 的科目`,
  best: '最好',
  worst: '最差',
  gain: ({ from, to }) => `${from} → ${to}`,
  places: (from, to) => (from === to ? `两者均为${PLACES[from]}` : `由${PLACES[from]}变为${PLACES[to]}`),
  next: '接下来：',
};
