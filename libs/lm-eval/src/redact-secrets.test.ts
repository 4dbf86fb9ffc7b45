import { expect, it } from '@jest/globals';
import { redactSecrets } from './redact-secrets.ts';

it('takes out tokens and passwords, and nothing else', () => {
  const redact = redactSecrets({ HF_TOKEN: 'hf_abcdefgh', HOME: '/home/someone' });
  expect(redact('Bearer hf_abcdefgh, again hf_abcdefgh in /home/someone')).toBe(
    'Bearer ***, again *** in /home/someone',
  );
  expect(redact('https://me:pass@hub.example.org/a@b')).toBe('https://***@hub.example.org/a@b');
});

it('does not take a short value for a secret', () => {
  expect(redactSecrets({ HF_TOKEN: 'a' })('an apple')).toBe('an apple');
});
