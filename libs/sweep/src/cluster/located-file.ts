import { readFile, writeFile } from 'node:fs/promises';
import { EvalcurveError } from '@evalcurve/errors';
import { layoutSchema, modelLocationSchema, runRecordSchema } from '@evalcurve/evaluation';
import * as z from 'zod';

const locatedSchema = z.object({
  schemaVersion: z.literal(1),
  name: z.string(),
  layout: layoutSchema,
  downloads: z.string(),
  checkpoints: z.array(
    z.object({
      checkpoint: runRecordSchema.shape.checkpoint,
      model: modelLocationSchema,
      directory: z.string(),
    }),
  ),
});

/** Checkpoints that were fetched for other machines: what each is, and in which folder below that of all downloads. */
export type LocatedFile = z.infer<typeof locatedSchema>;

/** The file that says where checkpoints are is none. */
class LocatedFileError extends EvalcurveError {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`--located ${path}: no list of fetched checkpoints`, {
      hint: 'It is written by --on slurm; without --located the checkpoints are looked for.',
      cause,
    });
    this.path = path;
  }
}

/** Writes down where checkpoints were fetched to. */
export async function writeLocatedFile(path: string, located: LocatedFile): Promise<void> {
  await writeFile(path, `${JSON.stringify(located, null, 2)}\n`);
}

/**
 * Reads where checkpoints were fetched to.
 *
 * @throws LocatedFileError where the file cannot be read, or is something else
 */
export async function readLocatedFile(path: string): Promise<LocatedFile> {
  try {
    return locatedSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new LocatedFileError(path, error);
  }
}
