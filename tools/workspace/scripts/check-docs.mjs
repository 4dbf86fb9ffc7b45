// Checks that every relative link in the documentation leads to a file, that every package has its page,
// and that each README's commands exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { packages, root } from './packages.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'out-tsc', '.nx', '.git', '.venv', 'coverage']);

function markdownFiles(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

function brokenLinks(file) {
  const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/gu, '');
  const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/gu)].map(
    ([, target]) => target.split('#')[0],
  );
  return targets
    .filter((target) => !existsSync(join(dirname(file), decodeURIComponent(target))))
    .map((target) => `${relative(root, file)}: no file ${target}`);
}

const problems = markdownFiles(root).flatMap(brokenLinks);
for (const { folder, kind } of packages()) {
  const name = folder.split('/')[1];
  if (kind !== 'workspace' && !existsSync(join(root, 'docs/packages', `${name}.md`))) {
    problems.push(`${folder}: no page docs/packages/${name}.md`);
  }
}
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const file of ['README.md', 'README.zh.md', 'CONTRIBUTING.md']) {
  for (const [, script] of readFileSync(join(root, file), 'utf8').matchAll(/npm run ([\w:-]+)/gu)) {
    if (!(script in scripts)) problems.push(`${file}: no script "${script}" in package.json`);
  }
  for (const [, tool] of readFileSync(join(root, file), 'utf8').matchAll(/tools\/([\w-]+)\/bin\.js/gu)) {
    if (!existsSync(join(root, 'tools', tool, 'bin.js'))) problems.push(`${file}: no tool "${tool}"`);
  }
}
for (const problem of problems) console.log(problem);
console.log(`${problems.length} problems in the documentation`);
process.exitCode = problems.length === 0 ? 0 : 1;
