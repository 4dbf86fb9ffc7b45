import { open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Environment } from './environment.ts';
import { findProgram } from './find-program.ts';

// Far longer than any path that a system allows in its first lines.
const HEAD_BYTES = 8192;

const shebang = /^#!\s*(?<interpreter>\S+)(?: +(?<argument>\S+))?/u;
// pip and uv write this where the path is too long for a shebang or holds a space.
const trampoline = /^'''exec' (?:"(?<double>[^"]+)"|'(?<single>[^']+)'|(?<plain>\S+)) /mu;

/**
 * The Python that runs an installed program such as `lm_eval`, as its first lines say; null where
 * they name none.
 *
 * @throws Error of Node where the file cannot be read
 * @example
 * await pythonOfProgram('/opt/venv/bin/lm_eval', process.env); // '/opt/venv/bin/python3'
 */
export async function pythonOfProgram(program: string, env: Environment): Promise<string | null> {
  const head = await readHead(program);
  const { double, single, plain } = trampoline.exec(head)?.groups ?? {};
  const named = double ?? single ?? plain;
  if (named !== undefined) return absolute(named, program);
  const { interpreter, argument } = shebang.exec(head)?.groups ?? {};
  if (interpreter === undefined) return null;
  if (interpreter.endsWith('/env')) return argument === undefined ? null : findProgram(argument, env);
  return /python[\d.]*$/u.test(interpreter) ? interpreter : null;
}

async function readHead(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

// A relocatable environment names its Python beside the program: "$(dirname -- "$(realpath -- "$0")")"/'python'.
async function absolute(named: string, program: string): Promise<string> {
  return isAbsolute(named) ? named : join(dirname(await realpath(program)), 'python');
}
