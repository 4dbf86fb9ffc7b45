/** A time in a file's name. */
export interface FileTimestamp {
  /** As it is written. */
  readonly text: string;
  /** Milliseconds since 1970, read as UTC: the names tell no zone. */
  readonly ms: number;
}

// lm_eval: 2025-07-27T08-50-35.031163 (colons where somebody renamed it); GPT-NeoX: 11-25-2022-07-22-36.
const LM_EVAL = /(?<date>\d{4}-\d\d-\d\d)[T ](?<h>\d\d)[-:](?<m>\d\d)[-:](?<s>\d\d)(?<fraction>\.\d+)?/u;
const NEOX = /(?<month>\d\d)-(?<day>\d\d)-(?<year>\d{4})-(?<h>\d\d)-(?<m>\d\d)-(?<s>\d\d)/u;

/**
 * The time that lm_eval and GPT-NeoX put into the names of their files, null where there is none.
 *
 * @example
 * fileTimestamp('results_2025-07-27T08-50-35.031163.json')?.text; // '2025-07-27T08-50-35.031163'
 */
export function fileTimestamp(name: string): FileTimestamp | null {
  const match = LM_EVAL.exec(name) ?? NEOX.exec(name);
  const parts = match?.groups;
  if (!match || !parts) return null;
  const date = parts['date'] ?? `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`;
  const time = `${parts['h'] ?? ''}:${parts['m'] ?? ''}:${parts['s'] ?? ''}`;
  const milliseconds = Number(`0${parts['fraction'] ?? '.0'}`) * 1000;
  const ms = Date.parse(`${date}T${time}Z`) + milliseconds;
  return Number.isNaN(ms) ? null : { text: match[0], ms };
}
