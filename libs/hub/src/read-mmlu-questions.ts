import { z } from 'zod';
import { DatasetFormatError } from './errors/dataset-format-error.ts';
import type { Hub } from './hub.ts';
import { readDatasetRows } from './read-dataset-rows.ts';

const REPOSITORY = 'cais/mmlu';

const questionSchema = z.object({
  question: z.string(),
  choices: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  answer: z.union([z.bigint(), z.int()]).transform(Number).pipe(z.int().min(0).max(3)),
});

/** One question of MMLU: four choices, and the index (0 to 3) of the right one. */
export type MmluQuestion = Readonly<z.infer<typeof questionSchema>>;

/** The splits of MMLU: `test` is what models are measured on, `dev` holds the few-shot examples. */
export type MmluSplit = 'test' | 'validation' | 'dev';

/** What {@link readMmluQuestions} reads. */
export interface ReadMmluQuestionsOptions {
  readonly hub: Hub;
  /** Without a prefix: `anatomy`. */
  readonly subject: string;
  /** @default 'test' */
  readonly split?: MmluSplit | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The questions of one subject, in the dataset's order, from `cais/mmlu` on the Hub: the dataset that
 * lm_eval's task `mmlu` reads.
 *
 * @throws DatasetFormatError, and what `readDatasetRows` throws
 * @example
 * const [first] = await readMmluQuestions({ hub, subject: 'anatomy' });
 * // { question: …, choices: [ … four … ], answer: 2 }
 */
export async function readMmluQuestions(options: ReadMmluQuestionsOptions): Promise<MmluQuestion[]> {
  const { hub, subject, split = 'test', signal } = options;
  const rows = await readDatasetRows({ hub, repository: REPOSITORY, config: subject, split, signal });
  return rows.map((row, index) => {
    const parsed = questionSchema.safeParse(row);
    if (parsed.success) return parsed.data;
    const where = `${subject}/${split}, row ${index}`;
    const expected = '{ question, choices (4), answer (0 to 3) }';
    throw new DatasetFormatError({ repository: REPOSITORY, where, expected, cause: undefined });
  });
}
