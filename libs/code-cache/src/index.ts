export { runCachedScript } from './run-cached-script.ts';
export type { CachedScript, CachedScriptOptions } from './run-cached-script.ts';
export { startProgram } from './start-program.ts';
