import type { Language } from '@evalcurve/locale';
import { messagesEn } from './messages.en.ts';
import { messagesZh } from './messages.zh.ts';

/** Everything that `run-evaluation` says besides numbers and names. */
export interface RunMessages {
  readonly engine: string;
  /** Why `auto` took the harness, or why it did not. */
  readonly autoFound: (origin: string) => string;
  readonly autoEmbedded: (reason: string) => string;
  /** Why the harness is started for each checkpoint though one process was to do all. */
  readonly noWorker: (reason: string) => string;
  readonly results: string;
  readonly sharedPrefixes: string;
  readonly checkpoints: (count: number, layout: string) => string;
  readonly layouts: Readonly<Record<'subfolder' | 'revision' | 'directory', string>>;
  readonly fewshot: (count: number | null) => string;
  readonly limit: (limit: number) => string;
  readonly untilDecided: (bound: string) => string;
  /** What the score of a checkpoint decided after so many questions. */
  readonly decision: (facts: {
    readonly decision: 'above' | 'below' | 'undecided';
    readonly bound: string;
    readonly questions: string;
  }) => string;
  readonly askingMore: string;
  readonly batch: (size: number | 'auto') => string;
  readonly toGo: (counts: { readonly done: number; readonly left: number }) => string;
  readonly toFetch: (bytes: string) => string;
  readonly doneBefore: string;
  /** It waits for the engine. */
  readonly fetched: string;
  readonly deviceLost: (facts: { readonly device: string | null; readonly reason: string }) => string;
  readonly runningOn: (node: string) => string;
  readonly remaining: (duration: string) => string;
  readonly footer: (facts: {
    readonly done: number;
    /** Null where nobody knows. */
    readonly total: number | null;
    readonly remaining: string | null;
  }) => string;
  readonly waitingForNext: string;
  readonly beingWritten: (checkpoints: string) => string;
  readonly smallerBatch: (sizes: { readonly from: number | 'auto'; readonly to: number }) => string;
  readonly failures: (count: number) => string;
  readonly log: (path: string) => string;
  readonly retry: (command: string) => string;
  readonly allDone: (count: number) => string;
  /** All that was submitted is over, and was not all. */
  readonly someDone: (counts: { readonly done: number; readonly total: number }) => string;
  readonly nothingToDo: string;
  readonly next: (command: string) => string;
  readonly wouldRun: string;
  readonly waiting: string;
}

/** The messages in a language. */
export function runMessages(language: Language): RunMessages {
  return language === 'zh' ? messagesZh : messagesEn;
}
