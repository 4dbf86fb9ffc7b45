/** How command lines are read: an option that is given twice counts as last given, and text stays text. */
export const PARSER_CONFIGURATION = {
  'duplicate-arguments-array': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
} as const;
