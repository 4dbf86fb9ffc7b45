import { formatDuration, type Language } from '@evalcurve/locale';
import type { TaskGrouping } from '@evalcurve/sweep';

/** Says how many checkpoints a task gets by `--checkpoints-per-task auto`, and by what. */
export function groupingText(
  { checkpointsPerTask, times, left, isCutByTimeLimit }: TaskGrouping,
  language: Language,
): string {
  const texts = TEXTS[language];
  const why =
    times === null
      ? texts.assumed
      : texts.measured({
          start: formatDuration(times.startUpMs, language),
          checkpoint: formatDuration(times.checkpointMs, language),
          count: times.count,
        });
  const rest = left === 0 ? '' : texts.left(left);
  return `${texts.size(checkpointsPerTask)}${why}${isCutByTimeLimit ? texts.cut : ''}${rest}`;
}

interface GroupingTexts {
  readonly size: (size: number) => string;
  readonly measured: (facts: {
    readonly start: string;
    readonly checkpoint: string;
    readonly count: number;
  }) => string;
  readonly assumed: string;
  readonly cut: string;
  readonly left: (count: number) => string;
}

const TEXTS: Readonly<Record<Language, GroupingTexts>> = {
  en: {
    size: (size) => `${size} ${size === 1 ? 'checkpoint' : 'checkpoints'} a task: `,
    measured: ({ start, checkpoint, count }) =>
      `the engine starts in ${start}, a checkpoint takes ${checkpoint} (measured on ${count} here)`,
    assumed: 'none was measured here yet; one is taken to last ten times as long as the start',
    cut: '; half of the time limit allows no more: --time',
    left: (count) => `; ${count} do not fit into one array: the same command again submits them`,
  },
  zh: {
    size: (size) => `每个任务 ${size} 个 checkpoint：`,
    measured: ({ start, checkpoint, count }) =>
      `引擎启动需 ${start}，每个 checkpoint 需 ${checkpoint}（据此处 ${count} 个的测量）`,
    assumed: '此处尚无测量；假定每个 checkpoint 的用时是启动的十倍',
    cut: '；时间上限的一半不允许更多：--time',
    left: (count) => `；另有 ${count} 个放不进一个作业数组：再次运行同一命令即可提交`,
  },
};
