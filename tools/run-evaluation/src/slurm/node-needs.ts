import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { downloadCacheDirectory } from '@evalcurve/hub';
import { findHarness } from '@evalcurve/lm-eval';
import type { RunFacts } from '../run-facts.ts';
import { fetchesHere } from './fetches-here.ts';
import type { SlurmArguments } from './slurm-arguments.ts';

/** What {@link nodeNeeds} goes by. */
export interface NodeNeedsOptions {
  readonly flags: SlurmArguments;
  readonly facts: RunFacts;
  /** Words that start this very program again. */
  readonly program: readonly string[];
}

/** What a node must have that evaluates checkpoints. */
export interface NodeNeeds {
  /** Folders that exist here and must be the same there. */
  readonly folders: readonly string[];
  /** Commands that must succeed there, with what is missing where they do not. */
  readonly commands: readonly { readonly words: readonly string[]; readonly what: string }[];
}

/**
 * What the tasks of a run need on a node: the results folder, downloads where they are fetched here, Node, this program,
 * the checkpoints of a local folder, the harness.
 */
export async function nodeNeeds({ flags, facts, program }: NodeNeedsOptions): Promise<NodeNeeds> {
  const { output, context, located, source, choice } = facts;
  const cache = fetchesHere(flags, facts) ? [downloadCacheDirectory(context.env)] : [];
  const folders = await Promise.all([output, ...cache].map((folder) => existing(folder)));
  const [node = 'node', file = ''] = program;
  const [target] = source.layout === 'directory' ? located.values() : [];
  return {
    folders: [...new Set(folders)],
    commands: [
      { words: [node, '--version'], what: `Node (${node})` },
      { words: [...program, '--version'], what: `this program (${file})` },
      ...(target === undefined ? [] : [needOf(target.directory)]),
      ...(choice.name === 'lm-eval' ? [await harnessNeed(flags, facts)] : []),
    ],
  };
}

// What is not there yet will be made in the folder that is.
async function existing(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  return found !== null || dirname(folder) === folder ? folder : existing(dirname(folder));
}

type Need = NodeNeeds['commands'][0];

function needOf(directory: string): Need {
  return { words: ['test', '-r', directory], what: `the checkpoint (${directory})` };
}

// Without importing it, which takes seconds.
async function harnessNeed({ harness }: SlurmArguments, { context }: RunFacts): Promise<Need> {
  const { python, sourceDirectory } = await findHarness({ cwd: context.cwd, env: context.env, harness });
  const path = sourceDirectory === null ? [] : ['env', `PYTHONPATH=${sourceDirectory}`];
  const code = 'import importlib.util as u, sys; sys.exit(u.find_spec("lm_eval") is None)';
  return { words: [...path, python, '-c', code], what: `lm_eval (${sourceDirectory ?? python})` };
}
