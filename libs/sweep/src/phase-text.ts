import { formatBytes, formatCount, formatPercent, type Language } from '@evalcurve/locale';
import type { PhaseProgress } from './reporter.ts';

/** How far one checkpoint is, wherever that is known from: a phase of another version stands for itself. */
export interface PhaseFacts extends Omit<PhaseProgress, 'phase'> {
  readonly phase: string;
}

/**
 * How far one checkpoint is, in words.
 *
 * @example
 * phaseText({ phase: 'scoring', done: 41_120, total: 56_168 }, 'en'); // 'scoring 41,120 / 56,168   73%'
 */
export function phaseText({ phase, done, total }: PhaseFacts, language: Language): string {
  const name = PHASES[language][phase] ?? phase;
  if (done === null || total === null || total === 0) return name;
  const format = phase === 'fetching' ? formatBytes : formatCount;
  const share = formatPercent(done / total, { language, digits: 0 });
  return `${name} ${format(done, language)} / ${format(total, language)}   ${share}`;
}

const PHASES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    fetching: 'fetching',
    preparing: 'fetching datasets',
    starting: 'starting the engine',
    'loading-model': 'loading the model',
    'building-contexts': 'building contexts',
    tokenizing: 'tokenizing',
    scoring: 'scoring',
    saving: 'saving',
  },
  zh: {
    fetching: '下载中',
    preparing: '下载数据集',
    starting: '启动评测引擎',
    'loading-model': '加载模型',
    'building-contexts': '构建上下文',
    tokenizing: '分词',
    scoring: '评分',
    saving: '保存',
  },
};
