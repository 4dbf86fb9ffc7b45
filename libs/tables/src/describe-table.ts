import type { Language } from '@evalcurve/locale';
import { formatPercent } from '@evalcurve/locale';
import type { ScoreTable } from './score-table.ts';

/**
 * What a table shows, in one line: the model, how it was asked, what guessing gives.
 *
 * @example
 * describeTable(table, 'en'); // 'example/dense, 0-shot. Scores ± standard error; guessing gives 25.0%.'
 */
export function describeTable({ model, rows }: ScoreTable, language: Language): string {
  const [first] = rows;
  const facts = [
    model,
    typeof first?.numFewshot !== 'number' ? null : `${first.numFewshot}-shot`,
    typeof first?.limit !== 'number' ? null : `limit ${first.limit}`,
  ].filter((fact) => fact !== null);
  const chances = new Set(rows.map((row) => row.chance));
  const [chance = null] = chances.size === 1 ? chances : [];
  const guessing = chance === null ? null : formatPercent(chance, { language });
  if (language === 'zh') {
    const scores = `得分 ± 标准误${guessing === null ? '' : `；随机猜测为 ${guessing}`}`;
    return facts.length === 0 ? `${scores}。` : `${facts.join('，')}。${scores}。`;
  }
  const scores = `Scores ± standard error${guessing === null ? '' : `; guessing gives ${guessing}`}`;
  return facts.length === 0 ? `${scores}.` : `${facts.join(', ')}. ${scores}.`;
}
