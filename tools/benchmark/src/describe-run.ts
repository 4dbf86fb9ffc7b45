import { execa } from 'execa';
import { cpus } from 'node:os';

/**
 * The line above the table: when, on what processor, with what versions. It names neither the machine nor
 * a folder on it.
 *
 * @example
 * await describeRun(process.env); // '2026-01-02, 2 × AMD EPYC 7763, linux, Node v20.20.2, Python 3.11.7'
 */
export async function describeRun(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { stdout } = await execa('python3', ['--version'], { env, extendEnv: false });
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${processors.length} × ${model}, ${process.platform}, Node ${process.version}, ${stdout.trim()}`;
}
