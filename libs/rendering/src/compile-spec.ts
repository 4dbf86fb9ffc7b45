import type { LoggerInterface, Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { SpecError } from './spec-error.ts';
import type { VegaEngine } from './vega-engine.ts';

/** A Vega specification and what Vega-Lite had to say about its source. */
export interface CompiledSpec {
  readonly vega: Spec;
  readonly messages: readonly string[];
}

/**
 * Compiles Vega-Lite to Vega.
 *
 * @throws SpecError where `spec` is none that Vega-Lite understands.
 */
export function compileSpec(spec: TopLevelSpec, { compile }: VegaEngine): CompiledSpec {
  const messages: string[] = [];
  try {
    return { vega: compile(spec, { logger: collectInto(messages) }).spec, messages };
  } catch (error) {
    throw new SpecError(error);
  }
}

function collectInto(messages: string[]): LoggerInterface {
  const collect = (...parts: readonly unknown[]): LoggerInterface => {
    messages.push(parts.map(String).join(' '));
    return logger;
  };
  const ignore = (): LoggerInterface => logger;
  // Vega calls it without an argument to read the level, with one to set it.
  const level = ((value?: number) => (value === undefined ? 0 : logger)) as LoggerInterface['level'];
  const logger: LoggerInterface = { level, error: collect, warn: collect, info: ignore, debug: ignore };
  return logger;
}
