import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runCachedScript, type CachedScript } from './run-cached-script.ts';

/** A program whose parts are loaded when they are first asked for. */
export interface Program {
  /** What a part exports. */
  readonly load: (part: URL) => unknown;
  /** Keeps the compiled form of all parts that were loaded. */
  readonly keep: () => Promise<void>;
}

type Exports = Record<string, unknown>;
/** Binds what a CommonJS module knows by name. */
type Part = (known: {
  readonly module: { exports: Exports };
  readonly require: (specifier: string) => unknown;
  readonly url: string;
}) => void;

/**
 * A program of CommonJS modules. They require each other by `./name` and everything else as Node does from `folder`; their own address is
 * `__url`.
 */
export function openProgram(folder: URL): Program {
  const loaded = new Map<string, { exports: Exports }>();
  const scripts: CachedScript[] = [];
  const requireOther = createRequire(folder);

  function load({ href }: URL): Exports {
    const known = loaded.get(href);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    // Before it runs: parts may require each other in a circle.
    loaded.set(href, module);
    const script = runCachedScript(wrapped(fileURLToPath(href)));
    scripts.push(script);
    (script.value as Part)({ module, require: requirePart, url: href });
    return module.exports;
  }

  const requirePart = Object.assign(
    (specifier: string): unknown =>
      specifier.startsWith('./') ? load(new URL(specifier, folder)) : requireOther(specifier),
    { resolve: requireOther.resolve },
  );

  return {
    load,
    keep: async () => {
      await Promise.all(scripts.map(({ keep }) => keep()));
    },
  };
}

function wrapped(filename: string): { readonly source: Buffer; readonly filename: string } {
  const source = Buffer.concat([OPENING, readFileSync(filename), CLOSING]);
  return { source, filename };
}

// On one line with the source, which keeps the lines of stack traces.
const OPENING = Buffer.from('(({ module, module: { exports }, require, url: __url }) => {');
const CLOSING = Buffer.from('\n})');
