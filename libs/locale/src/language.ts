/** The languages that evalcurve speaks. */
export const LANGUAGES = ['en', 'zh'] as const;

/** A language that evalcurve speaks. */
export type Language = (typeof LANGUAGES)[number];
