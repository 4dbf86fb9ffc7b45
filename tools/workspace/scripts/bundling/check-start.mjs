/** The command line, yargs and texts take some 200 kB. */
const MOST_BYTES = 300_000;

/** A tool prints its help from what it imports statically; what it does is imported once there is work. */
export function checkStart({ outputs }) {
  const parts = new Set();
  const add = (path) => {
    const part = outputs[path];
    if (part === undefined || parts.has(part)) return;
    parts.add(part);
    for (const { kind, path: next } of part.imports) if (kind === 'import-statement') add(next);
  };
  add(Object.keys(outputs).find((path) => outputs[path].entryPoint?.endsWith('/src/main.ts')));
  const bytes = [...parts].reduce((sum, part) => sum + part.bytes, 0);
  if (bytes <= MOST_BYTES) return;
  const largest = [...parts].flatMap(({ inputs }) => Object.entries(inputs));
  largest.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
  const names = largest.slice(0, 8).map(([path]) => path);
  throw new Error(
    `src/main.ts loads ${bytes} bytes before there is work: import them lazily\n${names.join('\n')}`,
  );
}
