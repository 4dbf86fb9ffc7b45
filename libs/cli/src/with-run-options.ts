import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';
import { PLACE_OPTION_TEXTS } from './place-option-texts.ts';
import { withRepeated } from './with-repeated.ts';

/** The flags of {@link withRunOptions} as they are declared. */
export interface RunFlags {
  readonly folders: string[] | undefined;
  readonly model: string[] | undefined;
  readonly label: string[] | undefined;
  readonly 'checkpoint-pattern': string | undefined;
  readonly 'tokens-per-step': string[] | undefined;
  readonly x: 'step' | 'tokens' | 'flops' | undefined;
  readonly parameters: string[] | undefined;
}

const DESCRIPTIONS: Readonly<
  Record<Language, Readonly<Record<'folders' | 'model' | 'label' | 'x' | 'parameters', string>>>
> = {
  en: {
    folders: 'Folders of results, a run each (default: the only results* folder here)',
    model: 'Which one where several models or recipes are there: words of its name; again for another run',
    label: 'What a run is called, once for each in their order',
    x: 'What training is measured by (default: tokens where known, else step)',
    parameters: 'Parameters of the model, for --x flops: 500M; once for all runs, or for each',
  },
  zh: {
    folders: '结果文件夹，每个为一次训练（默认：当前目录下唯一的 results* 文件夹）',
    model: '有多个模型或设置时选哪一个：名称中的词；可重复给出以比较多次训练',
    label: '训练的名称，按顺序逐个给出',
    x: '以什么衡量训练进度（默认：已知 token 数时为 tokens，否则为 step）',
    parameters: '模型参数量，用于 --x flops：500M；给一个，或每次训练各给一个',
  },
};

/**
 * Adds the positional `[folders..]` and what tells several runs apart: `--model`, `--label`, `--x`, `--parameters`,
 * `--checkpoint-pattern` and `--tokens-per-step`. {@link runSourcesOf} and {@link measureOf} make of them what is to be
 * read and how it is laid out.
 *
 * @example
 * builder: (yargs) => withRunOptions(yargs, context.language) // with command: 'view [folders..]'
 */
export function withRunOptions<Args>(yargs: Argv<Args>, language: Language): Argv<Args & RunFlags> {
  const texts = { ...PLACE_OPTION_TEXTS[language], ...DESCRIPTIONS[language] };
  const several = { type: 'string', array: true } as const;
  return withRepeated(yargs, {
    names: ['folders', 'model', 'label', 'tokens-per-step', 'tokensPerStep', 'parameters'],
  })
    .positional('folders', { ...several, describe: texts.folders })
    .option('model', { ...several, describe: texts.model })
    .option('label', { ...several, describe: texts.label })
    .option('x', { choices: ['step', 'tokens', 'flops'] as const, describe: texts.x })
    .option('checkpoint-pattern', { type: 'string', describe: texts['checkpoint-pattern'] })
    .option('tokens-per-step', { ...several, describe: texts['tokens-per-step'] })
    .option('parameters', { ...several, describe: texts.parameters });
}
