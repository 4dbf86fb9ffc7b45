import * as z from 'zod';

/** What a second thread is given to read, in turn with the first. */
export const columnsJobSchema = z.object({
  /** The samples files of each run. */
  runs: z.array(z.array(z.string())).readonly(),
  /** See `createTurns`: whose turn it is to read the next run. */
  turns: z.instanceof(SharedArrayBuffer),
  /** Folders of unpacked archives, of which nothing is cached. */
  unpacked: z.array(z.string()).readonly(),
});

/** See {@link columnsJobSchema}. */
export type ColumnsJob = z.infer<typeof columnsJobSchema>;

/** What the second thread says of each run that it read, as `encodeColumns` makes it; and at last that none is left. */
export const columnsAnswerSchema = z.union([
  z.object({
    place: z.number(),
    files: z.array(z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)),
  }),
  z.literal('done'),
]);

/** See {@link columnsAnswerSchema}. */
export type ColumnsAnswer = z.infer<typeof columnsAnswerSchema>;
