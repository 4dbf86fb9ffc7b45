import type { Language } from '@evalcurve/locale';

/** What the chart of metrics says, in one language. Numbers come formatted. */
export interface MetricsMessages {
  readonly title: (task: string) => string;
  readonly normalised: string;
  /** What the dashed lines are; said only where there is one. */
  readonly dashed: string;
  readonly best: string;
  readonly worst: string;
  readonly name: (metric: { readonly name: string; readonly key: string }) => string;
  readonly signal: (signal: { readonly quality: string; readonly limit: string }) => string;
  /** Where the checkpoints are too few. */
  readonly noSignal: string;
  readonly told: (separation: { readonly told: string; readonly pairs: string }) => string;
}

/** What the chart of metrics says. */
export const METRICS_MESSAGES: Readonly<Record<Language, MetricsMessages>> = {
  en: {
    title: (task) => `Metrics of ${task} over training`,
    normalised: 'each between its worst and its best checkpoint, better is higher',
    dashed: 'dashed: may improve without knowledge',
    best: 'best',
    worst: 'worst',
    name: ({ name, key }) => `${name} (${key})`,
    signal: ({ quality, limit }) => `signal quality ${quality} (noise below ${limit})`,
    noSignal: 'signal quality needs 8 checkpoints',
    told: ({ told, pairs }) => `${told} of ${pairs} pairs told apart`,
  },
  zh: {
    title: (task) => `训练过程中 ${task} 的各项指标`,
    normalised: '各指标按其最差与最好的 checkpoint 归一化，越高越好',
    dashed: '虚线：没有知识也可能改善',
    best: '最好',
    worst: '最差',
    name: ({ name, key }) => `${name}（${key}）`,
    signal: ({ quality, limit }) => `信号质量 ${quality}（纯噪声低于 ${limit}）`,
    noSignal: '信号质量需要 8 个 checkpoint',
    told: ({ told, pairs }) => `${pairs} 对中能区分 ${told} 对`,
  },
};
