import { mkdir } from 'node:fs/promises';
import { printedByPython } from './printed-by-python.ts';

/** A command line as an engine's `commandOf` gives it, and where it runs. */
export interface PlainCommand {
  readonly command: readonly string[];
  readonly directory: string;
}

// Each is forked from a process that has imported lm_eval and nothing of ours, which spares it seconds.
const PROGRAM = `
import json, os
sys.path.pop(0)
jobs = json.loads(sys.argv[1])
os.environ.update(jobs["variables"])
import lm_eval.evaluator, lm_eval.models.huggingface
from lm_eval.__main__ import cli_evaluate
for directory, arguments in jobs["jobs"]:
    child = os.fork()
    if child == 0:
        os.chdir(directory)
        os.dup2(2, 1)
        sys.argv = ["lm_eval", *arguments]
        cli_evaluate()
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

/**
 * Runs `python -m lm_eval …` for each, unchanged.
 *
 * @param harness - an `lm_eval` program, whose Python runs them
 * @returns their exit codes
 */
export async function runPlainCommands(
  harness: string,
  commands: readonly PlainCommand[],
): Promise<number[]> {
  const parts = commands.map(({ command, directory }) => {
    const at = command.indexOf('lm_eval');
    return { directory, parameters: command.slice(at + 1), variables: command.slice(1, at - 2) };
  });
  const variables = Object.fromEntries(
    (parts[0]?.variables ?? []).map((text) => {
      const at = text.indexOf('=');
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
  for (const { directory } of commands) await mkdir(directory, { recursive: true });
  const jobs = parts.map(({ directory, parameters }) => [directory, parameters]);
  return (await printedByPython(harness, [PROGRAM, JSON.stringify({ variables, jobs })])).map(Number);
}
