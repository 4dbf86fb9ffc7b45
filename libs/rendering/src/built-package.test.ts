import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { build } from 'esbuild';
import sharp from 'sharp';

// Fonts are chosen by the real environment of a process and the bundle is there only after a build, so these
// tests build the package into a folder and run it as its users do.
jest.setTimeout(60_000);

const run = promisify(execFile);
const project = join(import.meta.dirname, '..');
const draw = `
  import { writeFile } from 'node:fs/promises';
  import { renderPng } from './dist/index.js';
  const [output, title, scale] = process.argv.slice(2);
  const spec = { title, width: 60, height: 20, mark: 'bar', data: { values: [{ a: 1 }] },
    encoding: { x: { field: 'a', type: 'quantitative' } } };
  const { data } = await renderPng(spec, { scale: Number(scale), metadata: { Title: title } });
  await writeFile(output, data);
`;

let folder: TestDirectory;

beforeAll(async () => {
  folder = await testDirectory({ 'draw.mjs': draw, 'package.json': '{ "type": "module" }', 'home/': '' });
  await mkdir(join(folder.path, 'dist'));
  await symlink(join(project, 'fonts'), join(folder.path, 'fonts'));
  await symlink(join(project, '../../node_modules'), join(folder.path, 'node_modules'));
  await build({
    entryPoints: [join(project, 'src/index.ts')],
    outfile: join(folder.path, 'dist/index.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['sharp', 'vega', 'vega-lite'],
    conditions: ['@evalcurve/source'],
  });
  await run(process.execPath, [
    join(project, 'scripts/bundle-vega.js'),
    join(folder.path, 'dist/vega.bundle'),
  ]);
});

afterAll(() => folder.remove());

interface Drawing {
  readonly title: string;
  readonly scale?: number;
  readonly env?: Readonly<Record<string, string>>;
}

async function drawn({ title, scale = 1, env = {} }: Drawing): Promise<Buffer> {
  const output = join(folder.path, 'out.png');
  const { stderr } = await run(process.execPath, ['draw.mjs', output, title, String(scale)], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'], HOME: join(folder.path, 'home'), ...env },
  });
  expect(stderr).toBe('');
  return readFile(output);
}

const cache = (): string => join(folder.path, 'home/.cache/evalcurve/code');

it('draws hanzi from the bundled font whatever fonts the machine has', async () => {
  const picture = await drawn({ title: '准确率' });
  expect(await drawn({ title: '准确率', env: { FONTCONFIG_FILE: '/nonexistent' } })).toEqual(picture);
  // Were they boxes, the two would be equal but for their metadata.
  const [first, second] = await Promise.all(
    [picture, await drawn({ title: '随机数' })].map((png) => sharp(png).raw().toBuffer()),
  );
  expect(first?.length).toBe(second?.length);
  expect(first).not.toEqual(second);
});

it('scales the pixels and the resolution alike', async () => {
  const once = await sharp(await drawn({ title: 'MMLU' })).metadata();
  const thrice = await sharp(await drawn({ title: 'MMLU', scale: 3 })).metadata();
  expect([thrice.width, thrice.height, thrice.density]).toEqual([once.width * 3, once.height * 3, 288]);
  expect(once).toMatchObject({ hasAlpha: false, comments: [{ keyword: 'Title', text: 'MMLU' }] });
});

it('keeps compiled code for the next process, privately, and does without it when it is broken', async () => {
  await rm(cache(), { recursive: true, force: true });
  const picture = await drawn({ title: 'MMLU' });
  const [name] = await readdir(cache());
  const file = join(cache(), name ?? '');
  const code = await readFile(file);
  expect(await drawn({ title: 'MMLU' })).toEqual(picture);
  expect(await readFile(file)).toEqual(code);
  await truncate(file, 1000);
  expect(await drawn({ title: 'MMLU' })).toEqual(picture);
  expect((await readFile(file)).length).toBeGreaterThan(100_000);
  expect(await readdir(cache())).toHaveLength(1);
});

it('draws where no cache can be written', async () => {
  const obstacle = join(folder.path, 'file');
  await writeFile(obstacle, '');
  const picture = await drawn({ title: 'MMLU', env: { XDG_CACHE_HOME: obstacle } });
  expect(picture).toEqual(await drawn({ title: 'MMLU' }));
});

it('draws the same without the bundle', async () => {
  const picture = await drawn({ title: 'MMLU 准确率', scale: 2 });
  await rm(join(folder.path, 'dist/vega.bundle'));
  expect(await drawn({ title: 'MMLU 准确率', scale: 2 })).toEqual(picture);
});
