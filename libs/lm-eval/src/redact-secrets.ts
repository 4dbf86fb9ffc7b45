import { TOKEN_VARIABLES } from './harness-environment.ts';
import type { Environment } from './environment.ts';

// Shorter values are no tokens, and replacing them would tear holes into ordinary text.
const SHORTEST_SECRET = 8;

/**
 * A function that replaces the values of the Hub's tokens in a text, and passwords in addresses.
 *
 * @example
 * redactSecrets({ HF_TOKEN: 'hf_abcdefgh' })('Authorization: Bearer hf_abcdefgh'); // 'Authorization: Bearer ***'
 */
export function redactSecrets(env: Environment): (text: string) => string {
  const secrets = TOKEN_VARIABLES.map((name) => env[name] ?? '').filter(
    (value) => value.length >= SHORTEST_SECRET,
  );
  return (text) =>
    secrets
      .reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text)
      .replace(/(?<=:\/\/)[^\s/@]+@/gu, '***@');
}
