import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, it } from '@jest/globals';
import { testDirectory } from '@evalcurve/testing';
import { hubFrom, InvalidEndpointError } from './index.ts';

const secret = 'hf_secretsecret';

it('takes the endpoint named, then HF_ENDPOINT, then the official one', () => {
  const env = { HF_ENDPOINT: 'https://mirror.example/hf/', HOME: '/none' };

  expect(hubFrom({ endpoint: 'http://localhost:8080//', env }).url).toBe('http://localhost:8080');
  expect(hubFrom({ env }).url).toBe('https://mirror.example/hf');
  expect(hubFrom({ env: { HF_ENDPOINT: '', HOME: '/none' } }).url).toBe('https://huggingface.co');
});

it.each(['huggingface.co', 'ftp://hub.example', 'https://hub.example/?token=1', ''])(
  'refuses %j as an endpoint',
  (endpoint) => {
    expect(() => hubFrom({ endpoint, env: {} })).toThrow(InvalidEndpointError);
  },
);

it('repeats no password that was put into the endpoint', () => {
  const read = (): unknown => hubFrom({ endpoint: 'https://me:pass1234@hub.example', env: {} });

  expect(read).toThrow('endpoint "https://…@hub.example" cannot be used');
});

it('shows the token to nobody who prints, copies or stores the Hub', () => {
  const hub = hubFrom({ env: { HF_TOKEN: secret } });

  expect(hub.token).toBe(secret);
  expect(JSON.stringify(hub) + inspect(hub, { depth: 9 }) + JSON.stringify({ ...hub })).not.toContain(secret);
});

it('reads the token from HF_TOKEN, then HF_TOKEN_PATH, then what the Python client stored', async () => {
  const directory = await testDirectory({ named: ' from-path\n', 'hf/token': 'from-home\n' });
  const HF_TOKEN_PATH = join(directory.path, 'named');
  const HF_HOME = join(directory.path, 'hf');

  expect(hubFrom({ env: { HF_TOKEN: secret, HF_TOKEN_PATH, HF_HOME } }).token).toBe(secret);
  expect(hubFrom({ env: { HF_TOKEN: ' ', HF_TOKEN_PATH, HF_HOME } }).token).toBe('from-path');
  expect(hubFrom({ env: { HF_HOME } }).token).toBe('from-home');
  expect(hubFrom({ env: { HF_HOME: '/none' } }).token).toBeUndefined();
  await directory.remove();
});

it('gives no mirror the token that was stored for the official Hub', async () => {
  const directory = await testDirectory({ 'hf/token': 'from-home\n' });
  const env = { HF_HOME: join(directory.path, 'hf'), HF_ENDPOINT: 'https://mirror.example' };

  expect(hubFrom({ env }).token).toBeUndefined();
  expect(hubFrom({ env: { ...env, HF_TOKEN: secret } }).token).toBe(secret);
  await directory.remove();
});

it('gives an endpoint that is named no token that is for another one', () => {
  const env = { HOME: '/none', HF_TOKEN: secret };
  const endpoint = 'https://mirror.example/';

  expect(hubFrom({ endpoint, env }).token).toBeUndefined();
  expect(hubFrom({ endpoint: 'https://huggingface.co/', env }).token).toBe(secret);
  expect(hubFrom({ endpoint, env: { ...env, HF_ENDPOINT: 'https://mirror.example' } }).token).toBe(secret);
  expect(hubFrom({ env: { ...env, HF_ENDPOINT: endpoint } }).token).toBe(secret);
});

it('finds the folders of downloads and of the Python client', () => {
  const hub = hubFrom({ env: { HOME: '/home/me' } });

  expect(hub.cacheDirectory).toBe('/home/me/.cache/evalcurve');
  expect(hub.sharedCacheDirectory).toBe('/home/me/.cache/huggingface/hub');
});
