import type { ToolCommand } from '@evalcurve/cli';
import { withRunOptions, type RunFlags } from '@evalcurve/run-evaluation';

/** `quick-test`: first, middle and last checkpoint on a few questions a subject, and what the full sweep will take. */
export const quickTestCommand: ToolCommand<RunFlags> = (context) => ({
  command: 'quick-test',
  describe:
    'Evaluate the first, middle and last checkpoint on 100 questions a subject, and estimate the full sweep',
  builder: (yargs) =>
    withRunOptions(yargs)
      .example('$0 --preset dense-500m-arch1', 'three checkpoints into results_dense500m_test')
      .example('$0 --model ./checkpoints --limit 20', 'a local folder, fewer questions'),
  handler: async (argv) => {
    const { quickTest } = await import('./quick-test.ts');
    await quickTest(argv, context);
  },
});
