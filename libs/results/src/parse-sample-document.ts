import * as z from 'zod';

/** What a person reads of one question. */
export interface SampleDocument {
  readonly question: string;
  /** Empty where the question is open. */
  readonly choices: readonly string[];
  /** Index of the right choice, null where the document does not tell. */
  readonly answer: number | null;
}

const texts = z.array(z.string());
const label = z.union([z.number().int(), z.string()]);

// The datasets' own column names: cais/mmlu, TIGER-Lab/MMLU-Pro, ai2_arc, hellaswag, hendrycksTest.
const documentSchema = z.object({
  question: z.string().optional(),
  query: z.string().optional(),
  ctx: z.string().optional(),
  problem: z.string().optional(),
  choices: z.union([texts, z.object({ text: texts, label: texts })]).optional(),
  options: texts.optional(),
  endings: texts.optional(),
  answer: z.unknown().optional(),
  answer_index: label.optional(),
  answerKey: label.optional(),
  gold: label.optional(),
  label: label.optional(),
});

/**
 * Reads question, choices and right answer from the `doc` of a logged sample or a row of the dataset
 * itself, in the shapes of MMLU, MMLU-Pro, ARC and HellaSwag; null where it has no question.
 *
 * @example
 * parseSampleDocument({ question: '1 + 1 = ?', choices: ['1', '2'], answer: 1 });
 * // { question: '1 + 1 = ?', choices: ['1', '2'], answer: 1 }
 */
export function parseSampleDocument(doc: unknown): SampleDocument | null {
  const checked = documentSchema.safeParse(doc);
  if (!checked.success) return null;
  const fields = checked.data;
  const question = fields.question ?? fields.query ?? fields.ctx ?? fields.problem;
  if (question === undefined) return null;
  const labelled = Array.isArray(fields.choices) ? undefined : fields.choices;
  const plain = Array.isArray(fields.choices) ? fields.choices : undefined;
  const choices = plain ?? labelled?.text ?? fields.options ?? fields.endings ?? [];
  const right = fields.answer_index ?? fields.answerKey ?? fields.gold ?? fields.label ?? fields.answer;
  return { question, choices, answer: indexOf(right, { choices, labels: labelled?.label ?? LETTERS }) };
}

const LETTERS: readonly string[] = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

interface Choices {
  readonly choices: readonly string[];
  readonly labels: readonly string[];
}

// A label of the choices first: ARC has some questions whose choices are called 1 to 4.
function indexOf(right: unknown, { choices, labels }: Choices): number | null {
  if (typeof right !== 'number' && typeof right !== 'string') return null;
  const labelled = labels.indexOf(String(right));
  const index = labelled === -1 && /^\d+$/u.test(String(right)) ? Number(right) : labelled;
  return index >= 0 && index < choices.length ? index : null;
}
