import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';

/** The flags of {@link withImportOptions} as they are declared. */
export interface ImportFlags {
  readonly model: string | undefined;
  readonly 'checkpoint-pattern': string | undefined;
  readonly 'tokens-per-step': string | undefined;
}

const DESCRIPTIONS: Readonly<Record<Language, Readonly<Record<keyof ImportFlags, string>>>> = {
  en: {
    model: 'Which one where several models or recipes are there: words of its name',
    'checkpoint-pattern': 'Regular expression that finds checkpoints: "run(?<step>\\d+)"',
    'tokens-per-step': 'Training tokens a step, or a ramp: "0:1048576,2000:2097152"',
  },
  zh: {
    model: '有多个模型或设置时选哪一个：名称中的词',
    'checkpoint-pattern': '识别 checkpoint 的正则表达式："run(?<step>\\d+)"',
    'tokens-per-step': '每步的训练 token 数，或分段："0:1048576,2000:2097152"',
  },
};

/**
 * Adds `--model`, `--checkpoint-pattern` and `--tokens-per-step` to a command that reads results;
 * {@link importOptionsOf} makes of them what the reader takes.
 *
 * @example
 * builder: (yargs) => withImportOptions(withResultsFolder(yargs), context.language)
 */
export function withImportOptions<Args>(
  yargs: Argv<Args>,
  language: Language = 'en',
): Argv<Args & ImportFlags> {
  const texts = DESCRIPTIONS[language];
  return yargs
    .option('model', { type: 'string', describe: texts.model })
    .option('checkpoint-pattern', { type: 'string', describe: texts['checkpoint-pattern'] })
    .option('tokens-per-step', { type: 'string', describe: texts['tokens-per-step'] });
}
