import type { Language } from '@evalcurve/locale';

/** One statement in every language, each for itself and without a line break. */
export type LocalizedText = Readonly<Record<Language, string>>;
