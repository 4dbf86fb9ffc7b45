import type { Language } from '@evalcurve/locale';

/** What a message starts with that names the arguments which nobody knows. */
export const UNKNOWN_MARK = 'unknown:';

/** What is said about a command line, in one language. */
export interface CommandLineTexts {
  /** Name that yargs keeps the texts under. */
  readonly locale: Language;
  /**
   * Texts of yargs, as it keys them, in place of its own: its locale files are not there once it is bundled,
   * and its messages take several lines.
   */
  readonly strings: Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
  readonly unknown: (names: string) => string;
  readonly didYouMean: (names: string) => string;
  readonly seeHelp: (program: string) => string;
  readonly notANumber: (name: string) => string;
  readonly needsValue: (name: string) => string;
  readonly interrupted: string;
  readonly defect: string;
  readonly showStack: string;
}

/** Every text of the command line itself. */
export const COMMAND_LINE_TEXTS: Readonly<Record<Language, CommandLineTexts>> = {
  en: {
    locale: 'en',
    strings: {
      'Unknown argument: %s': bothNumbers(`${UNKNOWN_MARK}%s`),
      'Not enough arguments following: %s': '--%s needs a value',
      'Missing required argument: %s': bothNumbers('missing: %s'),
      'Not enough non-option arguments: got %s, need at least %s': bothNumbers(
        '%s arguments given, at least %s needed',
      ),
      'Invalid values:': ' ',
      'Argument: %s, Given: %s, Choices: %s': '%s is %s, expected one of %s',
      'Arguments %s and %s are mutually exclusive': '--%s and --%s exclude each other',
      'Implications failed:': 'an option needs another (given -> needed):',
    },
    unknown: (names) => `no option or argument ${names}`,
    didYouMean: (names) => `Did you mean ${names}?`,
    seeHelp: (program) => `All of them: ${program} --help`,
    notANumber: (name) => `--${name} expects a number`,
    needsValue: (name) => `--${name} needs a value`,
    interrupted: 'Interrupted.',
    defect: 'This is a defect of evalcurve:',
    showStack: 'Where it happened: set EVALCURVE_DEBUG=1 and run it again.',
  },
  zh: {
    locale: 'zh',
    strings: {
      'Commands:': '命令：',
      'Options:': '选项：',
      'Positionals:': '参数：',
      'Examples:': '示例：',
      'Show help': '显示帮助信息',
      'Show version number': '显示版本号',
      'default:': '默认值：',
      'choices:': '可选值：',
      required: '必需',
      boolean: '布尔',
      string: '字符串',
      number: '数字',
      array: '数组',
      'Unknown argument: %s': bothNumbers(`${UNKNOWN_MARK}%s`),
      'Not enough arguments following: %s': '--%s 需要一个值',
      'Missing required argument: %s': bothNumbers('缺少：%s'),
      'Not enough non-option arguments: got %s, need at least %s':
        bothNumbers('给出了 %s 个参数，至少需要 %s 个'),
      'Invalid values:': ' ',
      'Argument: %s, Given: %s, Choices: %s': '%s 的值为 %s，可选值：%s',
      'Arguments %s and %s are mutually exclusive': '--%s 与 --%s 不能同时使用',
      'Implications failed:': '某个选项需要另一个选项（给出 -> 需要）：',
    },
    unknown: (names) => `没有选项或参数 ${names}`,
    didYouMean: (names) => `您是否想输入 ${names}？`,
    seeHelp: (program) => `全部选项：${program} --help`,
    notANumber: (name) => `--${name} 需要一个数字`,
    needsValue: (name) => `--${name} 需要一个值`,
    interrupted: '已中断。',
    defect: '这是 evalcurve 的缺陷：',
    showStack: '要查看出错位置，请设置 EVALCURVE_DEBUG=1 后重新运行。',
  },
};

function bothNumbers(text: string): { one: string; other: string } {
  return { one: text, other: text };
}
