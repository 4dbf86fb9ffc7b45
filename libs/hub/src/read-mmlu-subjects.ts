import type { DatasetSource } from '@evalcurve/tasks';
import * as z from 'zod';
import { DatasetFormatError } from './errors/dataset-format-error.ts';

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

/** What {@link readMmluSubjects} reads. */
export interface ReadMmluSubjectsOptions {
  readonly source: DatasetSource;
  /** Without a prefix: `anatomy`. */
  readonly subjects: readonly string[];
  /** @default 'test' */
  readonly split?: MmluSplit | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The questions of some subjects, each in the dataset's order, from `cais/mmlu`: the dataset that
 * lm_eval's task `mmlu` reads.
 *
 * @throws DatasetFormatError, and what the source throws
 * @example
 * const source = hubDatasetSource(hub);
 * const questions = await readMmluSubjects({ source, subjects: ['anatomy', 'virology'] });
 * questions.get('anatomy')?.[0]; // { question: …, choices: [ … four … ], answer: 2 }
 */
export async function readMmluSubjects(
  options: ReadMmluSubjectsOptions,
): Promise<ReadonlyMap<string, readonly MmluQuestion[]>> {
  const { source, subjects, split = 'test', signal } = options;
  const configs = await source.readRows({ repository: REPOSITORY, configs: subjects, split, signal });
  return new Map(
    subjects.map((subject) => [
      subject,
      (configs.get(subject) ?? []).map((row, index) =>
        parseQuestion(row, `${subject}/${split}, row ${index}`),
      ),
    ]),
  );
}

function parseQuestion(row: unknown, where: string): MmluQuestion {
  const parsed = questionSchema.safeParse(row);
  if (parsed.success) return parsed.data;
  const expected = '{ question, choices (4), answer (0 to 3) }';
  throw new DatasetFormatError({ repository: REPOSITORY, where, expected, cause: undefined });
}
