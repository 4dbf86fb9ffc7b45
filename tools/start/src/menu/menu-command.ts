import { withLanguageOption } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';

/** `evalcurve` without arguments, on a terminal: the menu. */
export const menuCommand: ToolCommand = (context) => ({
  command: 'menu',
  describe: 'Choose what to do from a menu',
  builder: (parser) => withLanguageOption(parser),
  handler: async () => {
    const { runMenu } = await import('./run-menu.ts');
    await runMenu({ context, program: [process.execPath, process.argv[1] ?? ''] });
  },
});
