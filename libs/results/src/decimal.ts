/** The digits of a decimal number behind its first nine. */
export interface DecimalDigits {
  /** How many of the first digits stand behind the point. */
  readonly places: number;
  /** The digits that follow, as a whole number below 10⁹. */
  readonly low: number;
  /** How many they are, all behind the point; none where there is no point. */
  readonly lowPlaces: number;
}

/** Those that are exact as doubles. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** 5¹² has 28 bits: times the 24 of a float it is exact. */
const MOST_PLACES = 12;

/**
 * The double that is nearest to a decimal number of up to 18 digits, read as two whole numbers; null in the rare case
 * that this does not find it, and for more than 22 places. Several times as fast as `Number` of a text.
 *
 * Where all digits are one whole number below 2⁵³ the quotient is it (W. Clinger, "How to read floating point numbers
 * accurately", 1990). Else the quotient of the first digits is corrected by its remainder, which is exact, and by the
 * digits that follow; where adding a little more and a little less than that gives the same double, it is the nearest
 * (A. Ziv, "Fast evaluation of elementary mathematical functions with correctly rounded last bit", 1991).
 *
 * @example
 * decimal(123456789, { places: 6, low: 12345678, lowPlaces: 8 }); // 123.45678912345678
 */
export function decimal(high: number, { places, low, lowPlaces }: DecimalDigits): number | null {
  const allPlaces = places + lowPlaces;
  if (places > MOST_PLACES || allPlaces >= POWERS_OF_TEN.length) return null;
  const power = POWERS_OF_TEN[places] ?? 1;
  const allPower = POWERS_OF_TEN[allPlaces] ?? 1;
  const digits = high * (POWERS_OF_TEN[lowPlaces] ?? 1) + low;
  if (digits <= Number.MAX_SAFE_INTEGER) return digits / allPower;
  const quotient = high / power;
  const half = Math.fround(quotient);
  const remainder = high - half * power - (quotient - half) * power;
  const ofRemainder = remainder / power;
  const ofLow = low / allPower;
  const doubt = Math.abs(ofRemainder) * 2 ** -20 + ofLow * 2 ** -50;
  const nearest = quotient + (ofRemainder + ofLow - doubt);
  return nearest === quotient + (ofRemainder + ofLow + doubt) ? nearest : null;
}
