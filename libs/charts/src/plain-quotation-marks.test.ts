import { expect, it } from '@jest/globals';
import { plainQuotationMarks } from './plain-quotation-marks.ts';

it('replaces marks that would be a hanzi wide', () => {
  expect(plainQuotationMarks('‘a’ “b” c’s')).toBe(`'a' "b" c's`);
});
