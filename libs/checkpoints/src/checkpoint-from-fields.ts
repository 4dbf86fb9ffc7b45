import type { Checkpoint } from './checkpoint.ts';

/** A name and the groups that its convention found in it. */
export interface NamedFields {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/**
 * What a name's groups say as numbers: thousands and units multiplied out.
 *
 * @example
 * checkpointFromFields({ id: 'step-480K-1T', fields: { step: '480', thousands: 'K', tokens: '1', unit: 'T' } });
 * // { id: 'step-480K-1T', step: 480000, tokens: 1e12, stage: null }
 */
export function checkpointFromFields({ id, fields }: NamedFields): Checkpoint {
  const { step, thousands, tokens, decimals = '', unit } = fields;
  const index = fields['index'] ?? fields['epoch'];
  const stage = [fields['stage'], fields['ingredient']].filter(Boolean).join('-');
  return {
    id,
    step: step === undefined ? null : scaled(step, thousands),
    tokens: tokens === undefined ? null : scaled(decimals === '' ? tokens : `${tokens}.${decimals}`, unit),
    stage: stage === '' ? null : stage,
    ...(step === undefined && index !== undefined && { index: Number(index) }),
  };
}

// Rounded because 1.007 * 1e12 is no whole number in binary.
function scaled(digits: string, unit: string | undefined): number {
  return Math.round(Number(digits) * (unit === undefined ? 1 : (UNITS[unit.toLowerCase()] ?? 1)));
}
