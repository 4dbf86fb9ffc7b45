import { expect, it } from '@jest/globals';
import { harnessEnvironment } from './harness-environment.ts';

const official = 'https://huggingface.co';
const mirror = 'https://mirror.example.org';
const harness = { sourceDirectory: null };
const token = { HF_TOKEN: 'hf_secret-of-a-test', HUGGING_FACE_HUB_TOKEN: 'hf_older-secret', HOME: '/home/a' };

it('keeps an evaluation off the network, and from any token', () => {
  const child = harnessEnvironment({ harness, env: token, endpoint: official, online: false });
  expect(child).toMatchObject({
    ...{ HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1', TRANSFORMERS_OFFLINE: '1' },
    ...{ HF_TOKEN_PATH: '/dev/null', PYTHONUNBUFFERED: '1', HOME: '/home/a' },
  });
  expect(JSON.stringify(child)).not.toContain('secret');
});

it('gives the token to the endpoint that it is for', () => {
  const online = { harness, online: true };
  expect(harnessEnvironment({ ...online, env: token, endpoint: official })['HF_TOKEN']).toBe(token.HF_TOKEN);
  const forMirror = { ...token, HF_ENDPOINT: `${mirror}/` };
  expect(harnessEnvironment({ ...online, env: forMirror, endpoint: mirror })).toMatchObject({
    ...{ HF_TOKEN: token.HF_TOKEN, HF_TOKEN_PATH: '/dev/null' },
  });
  const fromFile = { HF_ENDPOINT: mirror, HF_TOKEN_PATH: '/home/a/mirror-token' };
  expect(harnessEnvironment({ ...online, env: fromFile, endpoint: mirror })['HF_TOKEN_PATH']).toBe(
    '/home/a/mirror-token',
  );
});

it.each([
  [token, mirror],
  [{ ...token, HF_ENDPOINT: mirror }, official],
  [{ ...token, HF_ENDPOINT: mirror }, 'https://other.example.org'],
])('gives no token to another endpoint', (env, endpoint) => {
  const child = harnessEnvironment({ harness, env, endpoint, online: true });
  expect(JSON.stringify(child)).not.toContain('secret');
  expect(child).toMatchObject({ HF_ENDPOINT: endpoint, HF_TOKEN_PATH: '/dev/null' });
});

it('imports a source checkout before anything else, and unpickles nothing but tensors', () => {
  const env = { PYTHONPATH: '/mine', TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD: '1' };
  const source = { sourceDirectory: '/src/lm-evaluation-harness' };
  const child = harnessEnvironment({ harness: source, env, endpoint: official, online: false });
  expect(child['PYTHONPATH']).toBe('/src/lm-evaluation-harness:/mine');
  expect(child['TORCH_FORCE_WEIGHTS_ONLY_LOAD']).toBe('1');
  expect(child).not.toHaveProperty('TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD');
});
