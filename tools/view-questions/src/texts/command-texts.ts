import type { Language } from '@evalcurve/locale';

/** What the help text of `view-questions` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly task: string;
  readonly count: string;
  readonly stats: string;
  readonly list: string;
  readonly results: string;
  readonly preset: string;
  readonly split: string;
  readonly endpoint: string;
  readonly seed: string;
  readonly wrong: string;
  readonly checkpoint: string;
  readonly flipped: string;
  readonly hardest: string;
  readonly search: string;
  readonly json: string;
  readonly examples: Readonly<Record<'first' | 'stats' | 'flipped' | 'search' | 'list', string>>;
}

/** The help text of `view-questions`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Show questions, the right answers and what each checkpoint chose',
    task: 'Task or subject: mmlu_anatomy, anatomy, any task with logged samples',
    count: 'How many questions (default: 5)',
    stats: 'Numbers over all questions: letters, lengths, scores (of all subjects without a task)',
    list: 'List the subjects and the tasks with logged samples',
    preset: 'A known model: its results, else its own questions (demo has some)',
    results: 'Folder of results with logged samples (default: the only results* folder here that has them)',
    split: 'Read this part of the dataset from the Hub (default where there are no samples: test)',
    endpoint: 'Hub to read the dataset from (default: HF_ENDPOINT)',
    seed: 'Pick questions at random; the same number picks the same ones',
    wrong: 'Only questions that a checkpoint answered wrongly',
    checkpoint: 'Which one for --wrong: name, step, first or last (default: last)',
    flipped: 'Only questions that two checkpoints, A..B, did not both get right or wrong',
    hardest: 'The questions that the fewest checkpoints got right',
    search: 'Only questions with this text in them or in a choice',
    json: 'Print JSON',
    examples: {
      first: 'The first five questions of a subject',
      stats: 'How often each letter is right, and chosen',
      flipped: 'Right at one of two checkpoints, wrong at the other',
      search: 'In all subjects',
      list: 'What can be asked for',
    },
  },
  zh: {
    describe: '查看题目、正确答案以及每个 checkpoint 的选择',
    task: '任务或科目：mmlu_anatomy、anatomy，或任何记录了样本的任务',
    count: '题目数量（默认：5）',
    stats: '全部题目的统计：选项字母、长度、得分（不指定任务时为所有科目）',
    list: '列出所有科目以及记录了样本的任务',
    preset: '已知的模型：查看其结果，没有结果时查看其自带题目（demo 有）',
    results: '含有样本记录的结果文件夹（默认：当前目录下唯一含有样本的 results* 文件夹）',
    split: '从 Hub 读取数据集的这一部分（没有样本时默认为 test）',
    endpoint: '读取数据集的 Hub（默认：HF_ENDPOINT）',
    seed: '随机抽取题目；相同的数字抽到相同的题目',
    wrong: '仅显示某个 checkpoint 答错的题目',
    checkpoint: '--wrong 所指的 checkpoint：名称、步数、first 或 last（默认：last）',
    flipped: '仅显示两个 checkpoint（A..B）中一个答对、另一个答错的题目',
    hardest: '答对的 checkpoint 最少的题目',
    search: '仅显示题目或选项中含有该文字的题目',
    json: '输出 JSON',
    examples: {
      first: '某个科目的前五道题',
      stats: '每个字母作为正确答案和被选择的频率',
      flipped: '两个 checkpoint 中一个答对、另一个答错',
      search: '在所有科目中查找',
      list: '可以查看的内容',
    },
  },
};
