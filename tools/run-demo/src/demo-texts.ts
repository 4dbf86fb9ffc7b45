import type { formatCommand } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';

type Tool = Parameters<typeof formatCommand>[0]['tool'];

/** What `demo` says besides what the tools say that it is made of. */
export interface DemoTexts {
  readonly pictures: string;
  readonly note: (note: string) => string;
  readonly next: string;
  /** Tool, its words, and what it does. */
  readonly commands: readonly (readonly [tool: Tool, words: readonly string[], does: string])[];
}

/** The texts of `demo`, by language. */
export const DEMO_TEXTS: Readonly<Record<Language, DemoTexts>> = {
  en: {
    pictures: 'The pictures:',
    note: (note) => `These were ${note}: a model of 0.4 million parameters, taught facts made up for it.`,
    next: 'Now your own model (Llama, Mistral, Qwen without Python; any other with lm_eval):',
    commands: [
      ['quick-test', ['--model', './checkpoints'], 'first, middle and last checkpoint of a folder'],
      ['run', ['--model', 'owner/name', '--dry-run'], 'what a run over a repo on the Hub would do'],
      ['questions', ['--preset', 'demo', 'mmlu_anatomy', '5'], 'what the demo was asked, and answered'],
    ],
  },
  zh: {
    pictures: '图片：',
    note: (note) => `以上为${note}：模型仅 40 万参数，所学事实均为虚构。`,
    next: '接下来换上您自己的模型（Llama、Mistral、Qwen 无需 Python；其他模型用 lm_eval）：',
    commands: [
      ['quick-test', ['--model', './checkpoints'], '某个文件夹的首、中、末 checkpoint'],
      ['run', ['--model', 'owner/name', '--dry-run'], '查看对 Hub 上某个仓库的评测计划'],
      ['questions', ['--preset', 'demo', 'mmlu_anatomy', '5'], '查看演示的题目与模型的回答'],
    ],
  },
};
