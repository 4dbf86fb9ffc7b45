import type { QuestionTexts } from './question-texts.ts';

/** Simplified Chinese. */
export const QUESTION_TEXTS_ZH: QuestionTexts = {
  severalFolders: (task, folders) =>
    `当前目录下有多个文件夹含有 ${task} 的样本：${folders}。请用 --results 指定其一；以下为数据集内容。`,
  noSamples: (task, folder) => `${folder} 中没有 ${task} 的样本（lm_eval --log_samples）；以下为数据集内容。`,
  shownOf: (shown, all) => `${all} 道题中的 ${shown} 道`,
  filter: (filter) => {
    if (filter.kind === 'wrong') return `${filter.checkpoint} 答错`;
    if (filter.kind === 'flipped') return `从 ${filter.from} 到 ${filter.to} 对错改变`;
    return `含“${filter.text}”`;
  },
  hardest: '最难的在前',
  noMatch: '没有符合条件的题目。',
  subjects: (count) => `${count} 个科目`,
  samplesIn: (checkpoints, folder) => `${checkpoints} 个 checkpoint，样本来自 ${folder}`,
  datasetOn: (split, endpoint) => `${endpoint} 上的 cais/mmlu ${split}`,
  questionsOf: (split, preset) => `${preset} 的 ${split} 题目`,
  noText: '（样本中没有题目文本）',
  rightAt: ({ right, all, share }) => `${all} 个 checkpoint 中有 ${right} 个答对（${share}）`,
  to: ' 至 ',
  next: '下一步：',
  table: {
    subject: '科目',
    task: '任务',
    questions: '题数',
    samples: '样本',
    length: '长度',
    checkpoint: 'checkpoint',
    score: '正确 %',
  },
  rightLetters: '每个字母作为正确答案的比例（%），以及题目长度的中位数（字符数）：',
  chosenLetters: '每个 checkpoint 的正确率（%），以及选择每个字母的比例（%）：',
  letterBias: ({ checkpoint, letter, chosen, right }) =>
    `在 ${checkpoint}，${chosen} 的回答是 ${letter}；而 ${letter} 为正确答案的题目占 ${right}。`,
  checkpoints: (count) => `${count} 个 checkpoint`,
  otherTasks: '其他有样本的任务',
  categories: { stem: '理工', humanities: '人文', social_sciences: '社科', other: '其他' },
};
