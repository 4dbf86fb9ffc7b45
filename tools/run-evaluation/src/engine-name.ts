/** What `--engine` takes. */
export const ENGINE_NAMES = ['auto', 'lm-eval', 'embedded'] as const;

/** What `--engine` takes: the real harness, our own engine, or whichever is there. */
export type EngineName = (typeof ENGINE_NAMES)[number];
