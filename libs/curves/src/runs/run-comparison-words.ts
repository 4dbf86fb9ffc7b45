import type { Language } from '@evalcurve/locale';
import { runComparisonInChinese } from './run-comparison-in-chinese.ts';
import { runComparisonInEnglish } from './run-comparison-in-english.ts';
import type { RunComparisonOf } from './run-comparison-parts.ts';

/** A comparison of two runs in words. */
export function runComparisonWords(comparison: RunComparisonOf, language: Language): string {
  return language === 'zh' ? runComparisonInChinese(comparison) : runComparisonInEnglish(comparison);
}
