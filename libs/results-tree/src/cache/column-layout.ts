/** How many numbers each column of a samples file has. */
export interface ColumnSizes {
  readonly questions: number;
  /** The width of a row of log-likelihoods and lengths. */
  readonly choices: number;
  /** Whose rightness is kept, in the order of its columns. */
  readonly metrics: readonly string[];
}

/** Where each column starts, in bytes from the first. */
export interface ColumnLayout {
  readonly logLikelihoods: number;
  readonly characters: number;
  readonly bytes: number;
  readonly docIds: number;
  readonly chosen: number;
  readonly target: number;
  readonly choiceCounts: number;
  /** Of the first metric; each has a byte a question. */
  readonly right: number;
  readonly end: number;
}

/** The wide numbers first, so that each column starts where a view on it may start. */
export function columnLayout({ questions, choices, metrics }: ColumnSizes): ColumnLayout {
  const cells = questions * choices;
  const characters = cells * 8;
  const bytes = characters + cells * 4;
  const docIds = bytes + cells * 4;
  const chosen = docIds + questions * 4;
  const target = chosen + questions;
  const choiceCounts = target + questions;
  const right = choiceCounts + questions;
  return {
    ...{ logLikelihoods: 0, characters, bytes, docIds, chosen, target, choiceCounts, right },
    end: right + metrics.length * questions,
  };
}
