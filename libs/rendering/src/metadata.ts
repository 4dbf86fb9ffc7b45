/**
 * Facts that go into the file beside the picture: PNG keywords such as `Title` and `Software`, or any other
 * of up to 79 printable Latin-1 characters, with text in any language.
 *
 * @example
 * const metadata: Metadata = { Title: 'MMLU 准确率', Software: 'evalcurve 0.1.0' };
 */
export type Metadata = Readonly<Record<string, string>>;
