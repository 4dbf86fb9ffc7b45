import type { Language } from '@evalcurve/locale';

/** What `small-run` says, in its help text and when it begins. */
export interface SmallRunTexts {
  readonly describe: string;
  readonly directory: string;
  readonly torch: string;
  readonly example: string;
  readonly invented: string;
}

/** What `small-run` says. */
export const SMALL_RUN_TEXTS: Readonly<Record<Language, SmallRunTexts>> = {
  en: {
    describe: 'Evaluate a row of small random checkpoints on invented questions with the real harness',
    directory: 'Where everything goes',
    torch: 'Requirement for pip, should the harness have to be installed',
    example: 'Checkpoints, results and picture into ./small-run',
    invented: 'Random weights and invented questions, not MMLU: expect chance, 25 %.',
  },
  zh: {
    describe: '用真实的评测框架，在自编题目上评测一组随机权重的小型 checkpoint',
    directory: '所有内容存放的文件夹',
    torch: '需要安装评测框架时交给 pip 的 PyTorch 要求',
    example: 'checkpoint、结果和图片都存入 ./small-run',
    invented: '权重是随机的，题目是自编的，并非 MMLU：得分应接近随机水平，即 25 %。',
  },
};
