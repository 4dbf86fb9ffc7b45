import type { Language } from '@evalcurve/locale';
import type { OwnRunFlags, RunFlags } from './run-flags.ts';

/** What the help text of `run-evaluation` says; `quick-test` has the same flags. */
export interface CommandTexts {
  readonly describe: string;
  readonly flags: Readonly<Record<Exclude<keyof RunFlags, 'lang'>, string>>;
  readonly ownFlags: Readonly<Record<keyof OwnRunFlags, string>>;
  readonly examples: Readonly<Record<'preset' | 'plan' | 'folder' | 'revisions', string>>;
}

/** The help text of `run-evaluation`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Evaluate the checkpoints of a training run; run it again to go on where it stopped',
    flags: {
      preset: 'A known model, or a JSON file like one of the presets',
      model: 'Hub repo (owner/name) or local folder of checkpoints',
      layout: 'Where the checkpoints are; found by looking where not given',
      revision: 'Branch or tag that holds the subfolders',
      checkpoints: 'all | every:8000 | 2000..54000:8000 | first,middle,last | names',
      tasks: 'lm_eval tasks, with commas between (default: mmlu)',
      'num-fewshot': 'Solved examples before each question',
      limit: 'Questions a subject (a fraction below 1)',
      'batch-size': 'An integer, or auto: resolved once, then kept for the whole sweep',
      dtype: 'float32, bfloat16, float16, or auto: as stored',
      seed: 'Of every random generator of the harness',
      'trust-remote-code': 'Run Python code that comes with the model',
      engine: 'lm-eval, embedded (no Python needed), or auto: lm-eval where it works (default)',
      device: 'cpu, mps, cuda:0, several (cuda:0,cuda:1), or all (default: what the harness finds)',
      data: 'Folder of datasets for the embedded engine, not the Hub',
      'max-memory': 'That the embedded engine may take, such as 2GB',
      harness: 'A venv, an lm_eval program or a source checkout (default: .venv, then PATH)',
      worker: 'One process of lm_eval for all checkpoints; --no-worker: one each, with the same results',
      'verify-worker': 'Evaluate the first two checkpoints by processes of their own, too, and compare',
      'share-prefix': 'Read the examples before the questions of a subject once (differs in the last digits)',
      endpoint: 'Hub endpoint or mirror (default: HF_ENDPOINT)',
      retries: 'Times a failed request to the Hub is tried again',
      'fetch-ahead': 'Checkpoints to fetch while others are evaluated',
      'limit-rate': 'Of all downloads together, such as 10M: bytes a second',
      'keep-downloads':
        'How many of the last checkpoints to keep after evaluating them; all without a number',
      output: 'Folder of the results (default: results_ and the name)',
      order: 'Which checkpoints first: coarse-to-fine takes first, last, middle, then halves',
      force: 'Evaluate again what is done already',
      'dry-run': 'Print what would be done, and do nothing',
      json: 'Print one event a line on standard output',
    },
    ownFlags: {
      follow: 'Go on with checkpoints as they appear; looks every 30 seconds, or as many as are given',
      'until-step': 'Where --follow ends: once this step was evaluated',
      until:
        'decided: ask each checkpoint an eighth, a quarter, half, all, until it is above or below --bound',
      bound: 'Accuracy that --until decided compares with, such as 0.3 (default: guessing)',
    },
    examples: {
      preset: 'All 27 checkpoints on MMLU',
      plan: 'The plan, without doing it',
      folder: 'A local folder, other tasks',
      revisions: 'Revisions',
    },
  },
  zh: {
    describe: '评测一次训练的各个 checkpoint；中断后再次运行即可继续',
    flags: {
      preset: '已知模型的名称，或与预设格式相同的 JSON 文件',
      model: 'Hub 仓库（owner/name）或本地 checkpoint 文件夹',
      layout: 'checkpoint 的存放方式；不指定时自动识别',
      revision: '子文件夹所在的分支或标签',
      checkpoints: 'all | every:8000 | 2000..54000:8000 | first,middle,last | 名称',
      tasks: 'lm_eval 的任务，以逗号分隔（默认：mmlu）',
      'num-fewshot': '每道题之前给出的示例数',
      limit: '每个科目的题目数（小于 1 时为比例）',
      'batch-size': '整数或 auto：只确定一次，之后整个评测沿用',
      dtype: 'float32、bfloat16、float16，或 auto：按存储的类型',
      seed: '评测框架所有随机数生成器的种子',
      'trust-remote-code': '运行模型自带的 Python 代码',
      engine: 'lm-eval、embedded（无需 Python），或 auto：lm-eval 可用时用它（默认）',
      device: 'cpu、mps、cuda:0、多个（cuda:0,cuda:1）或 all（默认：由评测框架决定）',
      data: '内置引擎所用的数据集文件夹，代替 Hub',
      'max-memory': '内置引擎可用的内存，例如 2GB',
      harness: '虚拟环境、lm_eval 程序或源码目录（默认：.venv，其次 PATH）',
      worker: '所有 checkpoint 共用一个 lm_eval 进程；--no-worker 则各用一个，结果相同',
      'verify-worker': '前两个 checkpoint 另用单独的进程再评测一遍，并比较结果',
      'share-prefix': '每个科目题目前相同的示例只计算一次（结果末位数字会有差别）',
      endpoint: 'Hub 或镜像的地址（默认：HF_ENDPOINT）',
      retries: '对 Hub 的请求失败后重试的次数',
      'fetch-ahead': '评测进行时提前下载的 checkpoint 数',
      'limit-rate': '所有下载合计的速度上限，例如 10M：每秒字节数',
      'keep-downloads': '评测后保留最近几个 checkpoint；不给数字则全部保留',
      output: '结果文件夹（默认：results_ 加模型名）',
      order: '先评测哪些：coarse-to-fine 依次取首个、最后、中间，再逐次对半',
      force: '已完成的也重新评测',
      'dry-run': '只输出计划，不执行',
      json: '在标准输出中每行输出一个事件',
    },
    ownFlags: {
      follow: '新的 checkpoint 出现后接着评测；每 30 秒查看一次，也可给出秒数',
      'until-step': '--follow 在评测完该步数后结束',
      until: 'decided：依次问八分之一、四分之一、一半、全部题目，直到确定高于或低于 --bound',
      bound: '--until decided 所比较的准确率，例如 0.3（默认：随机猜测）',
    },
    examples: {
      preset: '全部 27 个 checkpoint 的 MMLU',
      plan: '只看计划，不执行',
      folder: '本地文件夹，其他任务',
      revisions: '版本分支',
    },
  },
};
