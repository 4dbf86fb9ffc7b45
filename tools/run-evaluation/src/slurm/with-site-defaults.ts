import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolContext } from '@evalcurve/cli';
import { EvalcurveError, hasCode } from '@evalcurve/errors';
import { sweepFolder } from '@evalcurve/results-tree';
import * as z from 'zod';
import type { SlurmArguments } from './slurm-arguments.ts';

const countSchema = z.int().positive();

const defaultsSchema = z.strictObject({
  partition: z.string().optional(),
  account: z.string().optional(),
  time: z.string().optional(),
  mem: z.string().optional(),
  gpusPerTask: countSchema.optional(),
  cpusPerTask: countSchema.optional(),
  maxTasks: countSchema.optional(),
  checkpointsPerTask: z.union([countSchema, z.literal('auto')]).optional(),
  sbatchOption: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  download: z.enum(['on-login', 'on-node']).optional(),
});

const KEYS = Object.keys(defaultsSchema.shape).join(', ');

/** The file with what holds for every submission of a user, or of a tree, cannot be used. */
class SiteDefaultsError extends EvalcurveError {
  readonly path: string;

  constructor(path: string, { problem, cause }: { readonly problem: string; readonly cause: unknown }) {
    super(`${path}: ${problem}`, {
      hint: `Expected something like {"partition": "gpu", "account": "lab", "gpusPerTask": 1}; the keys are\n${KEYS}`,
      cause,
    });
    this.path = path;
  }
}

/** Where {@link withSiteDefaults} looks. */
export interface SiteDefaultsOptions extends Pick<ToolContext, 'env'> {
  /** The results tree. */
  readonly root: string;
}

/**
 * The flags with what `.evalcurve/slurm.json` of the results tree, then `~/.config/evalcurve/slurm.json`, and then
 * `SBATCH_ACCOUNT` and `SBATCH_PARTITION` say of those that were not given.
 *
 * @throws SiteDefaultsError where such a file is there and cannot be used
 */
export async function withSiteDefaults(
  flags: SlurmArguments,
  { env, root }: SiteDefaultsOptions,
): Promise<SlurmArguments> {
  const folder = env['XDG_CONFIG_HOME'] ?? join(env['HOME'] ?? '', '.config');
  const ofUser = await readDefaults(join(folder, 'evalcurve', FILE));
  const ofTree = await readDefaults(join(sweepFolder(root), FILE));
  const given = Object.entries(flags).filter(([, value]) => value !== undefined);
  return { ...flags, ...ofEnvironment(env), ...ofUser, ...ofTree, ...Object.fromEntries(given) };
}

// Other such variables are not handed to sbatch: each would go before what the script says.
function ofEnvironment(env: ToolContext['env']): Pick<SlurmArguments, 'account' | 'partition'> {
  const [account, partition] = [env['SBATCH_ACCOUNT'], env['SBATCH_PARTITION']];
  return { ...(account !== undefined && { account }), ...(partition !== undefined && { partition }) };
}

const FILE = 'slurm.json';

async function readDefaults(path: string): Promise<z.infer<typeof defaultsSchema>> {
  try {
    return defaultsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return {};
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    const problem = issue ? [...issue.path.map(String), issue.message].join(': ') : String(cause);
    throw new SiteDefaultsError(path, { problem, cause });
  }
}
