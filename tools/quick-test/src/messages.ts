import type { Language } from '@evalcurve/locale';

/** What `quick-test` says besides the table. */
export interface QuickTestMessages {
  readonly estimate: (facts: {
    readonly checkpoints: number;
    readonly each: string;
    readonly total: string;
    readonly measured: number;
  }) => string;
  readonly next: (command: string) => string;
}

const MESSAGES: Readonly<Record<Language, QuickTestMessages>> = {
  en: {
    estimate: ({ checkpoints, each, total, measured }) =>
      `The full evaluation of all ${checkpoints} checkpoints will take about ${total} on this machine (${each} each, measured on ${measured}).`,
    next: (command) => `Next: ${command}`,
  },
  zh: {
    estimate: ({ checkpoints, each, total, measured }) =>
      `在这台机器上完整评测全部 ${checkpoints} 个 checkpoint 约需 ${total}（每个 ${each}，由 ${measured} 个实测推算）。`,
    next: (command) => `下一步：${command}`,
  },
};

/** The messages in a language. */
export function quickTestMessages(language: Language): QuickTestMessages {
  return MESSAGES[language];
}
