import type { ToolContext } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import { jsonView } from './json-view.ts';
import { lineView } from './line-view.ts';
import { liveView } from './live-view.ts';
import type { SweepView } from './sweep-view.ts';

/** What decides how a sweep is shown. */
export interface CreateViewOptions {
  readonly context: ToolContext;
  readonly json: boolean;
  readonly language: Language;
  /** Whether each line says which device it is about. */
  readonly showsDevice: boolean;
}

/** Events on standard output where JSON was asked for, a live display on a terminal, plain lines elsewhere. */
export function createView({ context, json, language, showsDevice }: CreateViewOptions): SweepView {
  const { stdout, stderr, env } = context;
  if (json) return jsonView(stdout);
  return stderr.isTTY === true
    ? liveView({ stderr, env, language, showsDevice })
    : lineView({ stderr, language, showsDevice });
}
