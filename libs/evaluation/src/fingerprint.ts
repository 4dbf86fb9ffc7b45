import type { EvaluationRequest } from './evaluation-request.ts';

/**
 * The SHA-256 (hex) of what decides an evaluation's numbers: model, commit and recipe, but neither
 * where it ran nor when. Equal fingerprints mean that the work need not be done again.
 *
 * @example
 * await fingerprintOf(request); // '5f0c…' (64 digits)
 */
export async function fingerprintOf(request: EvaluationRequest): Promise<string> {
  const { checkpoint, model, recipe } = request;
  const text = canonicalJson({ checkpoint: checkpoint.id, model, recipe });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Key order must not change the fingerprint: sort the keys of every object.
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlainObject(inner) ? sorted(inner) : inner));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
