/**
 * The indices that Slurm writes as ranges, with steps, and with how many may run at once behind `%`.
 *
 * @example
 * parseTaskRange('2-4,7,10-14:2%3'); // [2, 3, 4, 7, 10, 12, 14]
 */
export function parseTaskRange(text: string): number[] {
  return [...text.replace(/%\d+$/u, '').matchAll(RANGE)].flatMap(({ groups = {} }) => {
    const first = Number(groups['first']);
    const last = Number(groups['last'] ?? first);
    const step = Number(groups['step'] ?? 1);
    return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => first + place * step);
  });
}

const RANGE = /(?<first>\d+)(?:-(?<last>\d+)(?::(?<step>\d+))?)?/gu;
