import { writeFile } from 'node:fs/promises';
import { submissionUser } from './submission-user.ts';

/** Says that no task of a submission, given by its folder, needs what was fetched for it any more. */
export async function endSubmission(folder: string): Promise<void> {
  await writeFile(submissionUser(folder).endFile, '');
}
