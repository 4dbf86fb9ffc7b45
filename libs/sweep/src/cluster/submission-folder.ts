import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepFolder } from '@evalcurve/results-tree';
import { submissionSchema, type Submission } from './submission.ts';

/** Where the submissions of a tree are, each in a folder of its name. */
export function submissionsFolder(root: string): string {
  return join(sweepFolder(root), 'slurm');
}

/** Path of what a task of a submission printed; `%a` as the task stands for each, as Slurm has it. */
export function taskLogOf(folder: string, task: number | '%a'): string {
  return join(folder, `task-${task}.log`);
}

/** Writes down what was submitted, in the submission's folder: whole, or as it was before. */
export async function writeSubmission(folder: string, submission: Submission): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const path = join(folder, 'submission.json');
  await writeFile(`${path}.new`, `${JSON.stringify(submission, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

/** What was submitted for a tree, oldest first; what is not readable is left out. */
export async function readSubmissions(root: string): Promise<Submission[]> {
  const folder = submissionsFolder(root);
  const names = await readdir(folder).catch(() => []);
  const read = await Promise.all(names.map((name) => readSubmission(join(folder, name))));
  return read
    .filter((submission) => submission !== null)
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt));
}

async function readSubmission(folder: string): Promise<Submission | null> {
  const text = await readFile(join(folder, 'submission.json'), 'utf8').catch(() => '');
  try {
    return submissionSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
