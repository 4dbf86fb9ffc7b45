import { categoryOf, parseMmluTask } from '@evalcurve/mmlu';
import type { Curve } from '../curve.ts';

/**
 * Whether the questions of a task are among those that a curve is scored from: its own, or those of the
 * subjects of MMLU that it covers.
 *
 * @example
 * belongsToCurve(curve, 'mmlu_anatomy'); // true where the curve's task is mmlu or mmlu_stem
 */
export function belongsToCurve({ task: name, scheme }: Curve, task: string): boolean {
  const [whole, part] = [parseMmluTask(name), parseMmluTask(task)];
  if (whole === null || part === null) return name === task;
  // Who asks for plain MMLU is shown hendrycksTest where that is what was evaluated.
  const isSame =
    part.variant === whole.variant || (whole.variant === null && part.variant === 'hendrycksTest');
  if (!isSame || part.kind !== 'subject') return false;
  if (whole.kind === 'subject') return whole.subject === part.subject;
  return whole.kind === 'total' || whole.category === categoryOf(part.subject, scheme);
}
