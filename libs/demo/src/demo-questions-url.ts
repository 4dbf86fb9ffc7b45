/**
 * The folder of the questions, in the form of the Hub's dataset `cais/mmlu`: of each of the 57 subjects
 * `SUBJECT/test-00000-of-00001.parquet` (16 questions) and `SUBJECT/dev-00000-of-00001.parquet` (5), and
 * a README.md that describes them. It ends in a slash.
 *
 * @example
 * new URL('anatomy/test-00000-of-00001.parquet', DEMO_QUESTIONS_URL);
 */
export const DEMO_QUESTIONS_URL: URL = new URL('../questions/', import.meta.url);
