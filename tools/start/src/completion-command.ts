import type { ToolCommand } from '@evalcurve/cli';
import { completionScript } from './completion-script.ts';

const SHELLS = ['bash', 'zsh'] as const;

/** The arguments of `evalcurve completion`. */
export interface CompletionArguments {
  readonly shell: (typeof SHELLS)[number] | undefined;
}

/** `evalcurve completion [shell]`: prints a script that completes its commands and options. */
export const completionCommand: ToolCommand<CompletionArguments> = (context) => ({
  command: 'completion [shell]',
  describe:
    context.language === 'zh'
      ? '输出 bash 或 zsh 的补全脚本'
      : 'Print a script that completes commands in bash or zsh',
  builder: (parser) =>
    parser
      .positional('shell', {
        choices: SHELLS,
        describe: context.language === 'zh' ? '哪个 shell（默认：SHELL）' : 'Which shell (default: SHELL)',
      })
      .example('$0 bash >> ~/.bashrc', 'bash')
      .example('$0 zsh >> ~/.zshrc', 'zsh'),
  handler: ({ shell }) => {
    const isZsh = context.env['SHELL']?.endsWith('zsh') === true;
    context.stdout.write(completionScript(shell ?? (isZsh ? 'zsh' : 'bash')));
  },
});
