import { expect, it } from '@jest/globals';
import { datasetsCacheDirectory, evalcurveCacheDirectory } from './cache-directories.ts';

const endpoint = 'https://huggingface.co';

it.each([
  [{ HOME: '/home/a' }, '/home/a/.cache/huggingface/datasets'],
  [{ HOME: '/home/a', XDG_CACHE_HOME: '/cache' }, '/cache/huggingface/datasets'],
  [{ HOME: '/home/a', HF_HOME: '~/hf' }, '/home/a/hf/datasets'],
  [{ HOME: '/home/a', HF_HOME: '', HF_DATASETS_CACHE: '/data/sets' }, '/data/sets'],
])('keeps datasets where the library of Hugging Face does: %j', (env, expected) => {
  expect(datasetsCacheDirectory({ env, endpoint })).toBe(expected);
});

it('keeps the datasets of different endpoints apart', () => {
  const env = { HOME: '/home/a' };
  const [one, other] = ['https://a.example.org', 'https://b.example.org'].map((mirror) =>
    datasetsCacheDirectory({ env, endpoint: mirror }),
  );
  expect(one).toMatch(/^\/home\/a\/\.cache\/huggingface\/datasets\/evalcurve-[0-9a-f]{12}$/u);
  expect(other).not.toBe(one);
});

it('keeps its own files apart from those of Hugging Face', () => {
  expect(evalcurveCacheDirectory({ HOME: '/home/a' })).toBe('/home/a/.cache/evalcurve');
});
