import * as z from 'zod';

/** Where a run's checkpoints live: subfolders of one Hub repo, revisions of one, or local folders. */
export const layoutSchema = z.enum(['subfolder', 'revision', 'directory']);

/** Where a run's checkpoints live: subfolders of one Hub repo, revisions of one, or local folders. */
export type Layout = z.infer<typeof layoutSchema>;

/** Schema of a {@link ModelLocation}. */
export const modelLocationSchema = z.object({
  name: z.string().min(1),
  layout: layoutSchema,
  subfolder: z.string().nullable(),
  revision: z.string().nullable(),
  commit: z.string().nullable(),
});

/**
 * One checkpoint's weights, however they are reached.
 *
 * - `name`: the Hub repo (`tiiuae/dense-500m-arch1`), or the local run's folder name;
 * - `subfolder`: within the repo, null where the checkpoint is the whole repo;
 * - `revision`: branch or tag asked for, null for a local folder;
 * - `commit`: the hash that it was resolved to, null for a local folder.
 */
export type ModelLocation = z.infer<typeof modelLocationSchema>;
