import { readFileSync } from 'node:fs';

// Modules of sharp that look for its compiled part, which is a package that only sharp depends on.
// Go reads the patterns, and knows no flag u.
const SHARP = /[/]node_modules[/]sharp[/]dist[/][a-z]+[.]mjs$/;
const OWN = /[/]libs[/][a-z-]+[/]src[/][^.]+[.]ts$/;

/**
 * A plugin of esbuild: code looks for files of its package where that is installed, not beside the bundle. That is so for sharp, and for
 * those of our packages whose files are `staying` where they are.
 */
export function ownPlaces({ staying }) {
  // Whoever depends on sharp.
  const from = staying.includes('@evalcurve/rendering')
    ? "createRequire(import.meta.url).resolve('@evalcurve/rendering')"
    : 'import.meta.url';
  const sharp = `createRequire(createRequire(${from}).resolve('sharp'))`;
  const setup = (builder) => {
    builder.onLoad({ filter: SHARP }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('createRequire(import.meta.url)', sharp),
    }));
    builder.onLoad({ filter: OWN }, ({ path }) => {
      const name = `@evalcurve/${path.split('/libs/').at(-1).split('/')[0]}`;
      const source = readFileSync(path, 'utf8');
      if (!staying.includes(name) || !source.includes('import.meta.url')) return undefined;
      return { contents: placedAt(name, source), loader: 'ts' };
    });
  };
  return { name: 'own-places', setup };
}

function placedAt(name, source) {
  const imports =
    "import { createRequire as ownRequire } from 'node:module'; import { pathToFileURL as ownUrl } from 'node:url';";
  const url = `ownUrl(ownRequire(import.meta.url).resolve('${name}'))`;
  return `${imports} ${source.replaceAll('import.meta.url', url)}`;
}
