import { isMmluSubject } from './is-mmlu-subject.ts';
import { MMLU_CATEGORIES, type MmluCategory } from './mmlu-categories.ts';
import type { MmluSubject } from './mmlu-subjects.ts';
import { MMLU_VARIANTS, type MmluVariant } from './mmlu-variants.ts';

/** What a task's name asks of MMLU: everything, one category or one subject. */
export type MmluTaskScope =
  | { readonly kind: 'total' }
  | { readonly kind: 'category'; readonly category: MmluCategory }
  | { readonly kind: 'subject'; readonly subject: MmluSubject };

/** A task of MMLU; `variant` is null for plain `mmlu`, and where a group's name does not tell. */
export type MmluTask = MmluTaskScope & { readonly variant: MmluVariant | null };

/** lm_eval up to 0.3: `hendrycksTest-anatomy`. */
const HENDRYCKS_TEST = /^hendrycksTest-(?<name>\w+)$/u;
/** LightEval: `mmlu:anatomy|5`, `leaderboard|mmlu:anatomy|5|0`. */
const LIGHTEVAL = /^(?:\w+\|)?mmlu:(?<name>\w+)(?:\|\d+)*$/u;
/** lm_eval before 0.4.0 keyed results by their indented titles: ` - humanities`, `  - formal_logic`. */
const TITLE = /^\s*-\s+(?<name>.+)$/u;

/**
 * What a task or group of lm_eval (any version) or LightEval asks of MMLU, null for any other task:
 * MMLU-Pro, MMLU-Redux, translations and part sets (`mmlu_hs`) are other benchmarks.
 *
 * @example
 * parseMmluTask('mmlu_anatomy'); // { kind: 'subject', subject: 'anatomy', variant: null }
 * parseMmluTask('mmlu_continuation::social sciences'); // { kind: 'category', category: 'social_sciences', variant: 'continuation' }
 * parseMmluTask('mmlu_pro'); // null
 */
export function parseMmluTask(task: string): MmluTask | null {
  // A file has 57 of these, a run some thousand.
  const plain = task.startsWith('mmlu_') ? subjectTask(task.slice('mmlu_'.length), null) : null;
  if (plain !== null) return plain;
  const hendrycks = HENDRYCKS_TEST.exec(task)?.groups?.['name'];
  if (hendrycks !== undefined) return subjectTask(hendrycks, 'hendrycksTest');
  const lighteval = LIGHTEVAL.exec(task)?.groups?.['name'];
  if (lighteval === '_average') return { kind: 'total', variant: 'lighteval' };
  if (lighteval !== undefined) return subjectTask(lighteval, 'lighteval');
  const title = TITLE.exec(task)?.groups?.['name'];
  if (title !== undefined) return subjectTask(title, null) ?? parseMmluTask(title);
  return categoryTask(task, null) ?? parsePrefixed(unqualified(task));
}

// From 0.4.12 on some names tell their group: mmlu_stem::mmlu_anatomy, mmlu_continuation::stem.
function unqualified(task: string): string {
  const parts = task.split('::');
  const last = parts.at(-1) ?? '';
  return last.startsWith('mmlu') ? last : parts.join('_');
}

function parsePrefixed(task: string): MmluTask | null {
  if (task === 'mmlu') return { kind: 'total', variant: null };
  if (!task.startsWith('mmlu_')) return null;
  const rest = task.slice('mmlu_'.length);
  return categoryTask(rest, null) ?? subjectTask(rest, null) ?? parseVariant(rest);
}

function parseVariant(rest: string): MmluTask | null {
  for (const variant of MMLU_VARIANTS) {
    if (rest === variant) return { kind: 'total', variant };
    const scope = scopeBeside(rest, variant);
    const task = categoryTask(scope, variant) ?? subjectTask(scope, variant);
    if (task) return task;
  }
  return null;
}

// Up to 0.4.9 mmlu_continuation_anatomy, since 0.4.9.1 mmlu_anatomy_continuation.
function scopeBeside(rest: string, variant: MmluVariant): string {
  if (rest.startsWith(`${variant}_`)) return rest.slice(variant.length + 1);
  return rest.endsWith(`_${variant}`) ? rest.slice(0, -variant.length - 1) : '';
}

function subjectTask(name: string, variant: MmluVariant | null): MmluTask | null {
  return isMmluSubject(name) ? { kind: 'subject', subject: name, variant } : null;
}

function categoryTask(name: string, variant: MmluVariant | null): MmluTask | null {
  const category = MMLU_CATEGORIES.find((known) => known === name.replace(' ', '_'));
  return category ? { kind: 'category', category, variant } : null;
}
