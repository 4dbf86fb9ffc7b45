export { createEmbeddedEngine } from './engine/create-embedded-engine.ts';
export type { EmbeddedEngineOptions } from './engine/create-embedded-engine.ts';
