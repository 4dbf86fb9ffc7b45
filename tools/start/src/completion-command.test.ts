import { spawnSync } from 'node:child_process';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { startEvalcurve } from './start-evalcurve.ts';

async function completion(argv: string[], env: Record<string, string> = {}): Promise<string> {
  const { context, stdout } = captureContext({ env });
  await startEvalcurve({ argv: ['completion', ...argv], context });
  return stdout();
}

it('prints the script of the shell that is named, else of SHELL, else of bash', async () => {
  expect(await completion(['zsh'])).toMatch(/^# evalcurve completion for zsh\n/u);
  expect(await completion([], { SHELL: '/usr/bin/zsh' })).toContain(
    'compdef _evalcurve_completion evalcurve',
  );
  expect(await completion([])).toContain(
    'complete -o bashdefault -o default -F _evalcurve_completion evalcurve',
  );
});

it('completes in bash what evalcurve answers', async () => {
  const directory = await testDirectory({
    'bin/evalcurve':
      '#!/bin/sh\n[ "$*" = "--get-yargs-completions evalcurve vi" ] && printf "view\\nplot\\n"',
    'completion.bash': await completion(['bash']),
  });
  const { stdout, stderr } = spawnSync(
    'bash',
    [
      '-c',
      'PATH=$PWD/bin:$PATH; source completion.bash; COMP_WORDS=(evalcurve vi) COMP_CWORD=1; _evalcurve_completion; echo "${COMPREPLY[*]}"',
    ],
    { cwd: directory.path, encoding: 'utf8' },
  );
  await directory.remove();
  expect({ stdout, stderr }).toEqual({ stdout: 'view\n', stderr: '' });
});
