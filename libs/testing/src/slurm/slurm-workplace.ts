import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startProgram, type StartedProgram } from '../start-program.ts';
import { testDirectory, type TestDirectory } from '../test-directory.ts';
import { startSlurm, type StartSlurmOptions, type TestSlurm } from './start-slurm.ts';

/** A cluster, and a folder in which a program works that uses it. */
export interface SlurmWorkplace {
  readonly slurm: TestSlurm;
  readonly directory: TestDirectory;
  readonly start: (...words: string[]) => StartedProgram;
  readonly run: (...words: string[]) => StartedProgram['ended'];
  /** The same with more in the environment. */
  readonly runWith: (env: Readonly<Record<string, string>>, ...words: string[]) => StartedProgram['ended'];
  /** What is in a folder of it, however deep; nothing where there is none. */
  readonly filesIn: (folder: string) => Promise<string[]>;
  /** Ends all of it and leaves nothing behind. */
  readonly stop: () => Promise<void>;
}

/** What {@link slurmWorkplace} starts. */
export interface SlurmWorkplaceOptions extends Partial<StartSlurmOptions> {
  /** Path of the program's first file. */
  readonly program: string;
  /** Words that each call begins with; none where they are left out. */
  readonly words?: readonly string[];
}

/** Starts a cluster, of two nodes where nothing else is said, and makes a folder, which is the program's home, too. */
export async function slurmWorkplace(options: SlurmWorkplaceOptions): Promise<SlurmWorkplace> {
  const { program, words = [] } = options;
  const slurm = await startSlurm({ nodes: 2, ...options });
  const directory = await testDirectory({});
  const { path: cwd } = directory;
  const startWith = (env: Readonly<Record<string, string>>, ...others: string[]): StartedProgram =>
    startProgram({ program, words: [...words, ...others], cwd, env: { ...slurm.env, HOME: cwd, ...env } });
  const start = (...others: string[]): StartedProgram => startWith({}, ...others);
  return {
    slurm,
    directory,
    start,
    run: async (...others) => start(...others).ended,
    runWith: async (env, ...others) => startWith(env, ...others).ended,
    filesIn: (folder) => readdir(join(cwd, folder), { recursive: true }).catch(() => []),
    stop: async () => {
      await slurm.stop();
      await directory.remove();
    },
  };
}
