import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';

const workspace = join(import.meta.dirname, '../../..');

/** Code point ranges that charts in English, in Chinese and in formulas draw on. */
const ranges = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0x17f], // Latin of Western and Central Europe
  [0x370, 0x3ff], // Greek
  [0x2010, 0x2027], // dashes, quotation marks, ellipsis
  [0x2030, 0x205e], // per mille, primes
  [0x2070, 0x209f], // superscripts, subscripts
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x214f], // letter-like symbols
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // operators
  [0x2460, 0x2473], // circled numbers
  [0x25a0, 0x25ff], // geometric shapes
  [0x2600, 0x2605], // stars
  [0x2713, 0x2717], // check marks, crosses
  [0x3000, 0x303f], // Chinese punctuation
  [0xff01, 0xff5e], // full-width forms
];

/** Hanzi of names (people, places, models) that {@link commonHanzi} lacks. */
const namesHanzi = '璇璐焱晟翊鑫淼';

/** Every character that the bundled fonts should have, as one string. */
export function fontCharacters() {
  return [...new Set([...ranges.flatMap(charactersOf), ...commonHanzi(), ...namesHanzi, ...projectHanzi()])]
    .sort()
    .join('');
}

function charactersOf([first, last]) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

// GB 2312 without what Big5 counts among its rarely used (its second plane, lead bytes C9 to F9): the
// whole of GB 2312 would make a file of more than 2 MB.
function commonHanzi() {
  const rare = new Set(hanziOf('big5', [0xc9, 0xf9]));
  return [
    ...hanziOf('gb18030', [0xb0, 0xd7]),
    ...hanziOf('gb18030', [0xd8, 0xf7]).filter((hanzi) => !rare.has(hanzi)),
  ];
}

function hanziOf(encoding, [firstLead, lastLead]) {
  const trails = [...(encoding === 'big5' ? bytesOf(0x40, 0x7e) : []), ...bytesOf(0xa1, 0xfe)];
  const bytes = bytesOf(firstLead, lastLead).flatMap((lead) => trails.flatMap((trail) => [lead, trail]));
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu);
}

function bytesOf(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

// Whatever the project itself says in Chinese can be drawn.
function projectHanzi() {
  const text = ['libs', 'tools']
    .flatMap((folder) =>
      readdirSync(join(workspace, folder)).map((name) => join(workspace, folder, name, 'src')),
    )
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('bundled-characters.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
  return text.match(/\p{Script=Han}/gu) ?? [];
}
