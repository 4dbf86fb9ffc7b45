/** When one task ran, in seconds since 1970. */
export interface TaskTime {
  readonly node: string;
  readonly began: number;
  readonly ended: number;
}

/**
 * What tasks have written down: a line of node, begin and end for each.
 *
 * @example
 * parseTaskTimes('n1 1.5 3.5\n'); // [{ node: 'n1', began: 1.5, ended: 3.5 }]
 */
export function parseTaskTimes(text: string): TaskTime[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [node = '', began, ended] = line.split(' ');
      return { node, began: Number(began), ended: Number(ended) };
    });
}

/**
 * How long a place on a node is empty between two tasks on average, in seconds: what Slurm itself takes. It starts some
 * tasks at once and others when it next looks, so that only the mean, times the tasks of a place, is what they wait.
 *
 * @param atOnce - how many tasks a node runs at once
 */
export function startLatency(times: readonly TaskTime[], atOnce: number): number {
  const nodes = new Set(times.map(({ node }) => node));
  const gaps = [...nodes].flatMap((node) => {
    const here = times.filter((time) => time.node === node);
    const ends = here.map(({ ended }) => ended).sort((a, b) => a - b);
    const begins = here.map(({ began }) => began).sort((a, b) => a - b);
    return begins.slice(atOnce).map((began, place) => began - (ends[place] ?? Number.NaN));
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
