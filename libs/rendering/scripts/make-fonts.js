// Makes the bundled fonts and the table of their characters and widths from Noto Sans SC (OFL 1.1):
//
//   npm install --prefix DIRECTORY subset-font@2.9.0 @expo-google-fonts/noto-sans-sc@0.4.3
//   node libs/rendering/scripts/make-fonts.js DIRECTORY
//
// The two packages take 92 MB and are needed for nothing else, so they are not among the workspace's.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import { format, resolveConfig } from 'prettier';
import { fontCharacters } from './font-characters.js';
import { readAdvances } from './read-advances.js';

const modules = resolve(argv[2] ?? '.', 'node_modules');
const source = join(modules, '@expo-google-fonts/noto-sans-sc');
const fonts = join(import.meta.dirname, '../fonts');
const table = join(import.meta.dirname, '../src/bundled-characters.ts');

const subsetFont = createRequire(join(modules, 'package.json'))('subset-font');
const characters = fontCharacters();
const regular = await makeFont('400Regular');
const bold = await makeFont('700Bold');
copyFileSync(join(source, 'LICENSE_FONT'), join(fonts, 'OFL.txt'));
writeFileSync(table, await format(tableSource(), { ...(await resolveConfig(table)), parser: 'typescript' }));

async function makeFont(weight) {
  const file = `NotoSansSC_${weight}.ttf`;
  const font = await subsetFont(readFileSync(join(source, weight, file)), characters, {
    targetFormat: 'truetype',
    noHinting: true,
    // What shaping Latin and Chinese needs. Without ligatures a text is as wide as its characters.
    keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk'],
    preserveNameIds: [0, 1, 2, 3, 4, 5, 6, 13, 14],
  });
  writeFileSync(join(fonts, file), font);
  const advances = readAdvances(font);
  stdout.write(`${file}: ${(font.length / 1e6).toFixed(2)} MB, ${advances.size} characters\n`);
  return advances;
}

function tableSource() {
  const covered = [...regular.keys()].filter((character) => bold.has(character));
  const isOneEm = (character) => regular.get(character) === 1000 && bold.get(character) === 1000;
  const other = covered.filter((character) => !isOneEm(character));
  const widths = (advances) => JSON.stringify(other.map((character) => advances.get(character)));
  return `// Made by scripts/make-fonts.js; do not edit.

/** The characters of the bundled fonts and their advance widths, in thousandths of an em. */
export const BUNDLED_CHARACTERS = {
  /** Characters that are one em wide in both weights. */
  oneEm: ${JSON.stringify(covered.filter(isOneEm).join(''))},
  /** The others; \`regular\` and \`bold\` are theirs, in the same order. */
  other: ${JSON.stringify(other.join(''))},
  regular: ${widths(regular)},
  bold: ${widths(bold)},
} as const;
`;
}
