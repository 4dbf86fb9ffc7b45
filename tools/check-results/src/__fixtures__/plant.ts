import type { Change } from './change-run.ts';
import { written } from './change-run.ts';
import type { LoggedRun } from './logged-run.ts';

/** A defect that is planted into a healthy series. */
export interface Plant {
  readonly kind: string;
  readonly name: string;
  /** The checkpoints that the finding must name. */
  readonly checkpoints: readonly string[];
  /** The files of the series with the defect. */
  readonly plant: (runs: readonly LoggedRun[]) => Record<string, string>;
}

/** The checkpoint that most defects are planted into. */
export const FOURTH = 'iter_0004000';
/** Its neighbour. */
export const FIFTH = 'iter_0005000';

/** A defect of one checkpoint. */
export function inFourth(kind: string, [name, change]: readonly [string, Change]): Plant {
  const plant: Plant['plant'] = (runs) => written(runs.map((run) => (run.id === FOURTH ? change(run) : run)));
  return { kind, name, checkpoints: [FOURTH], plant };
}

/** A defect of all checkpoints. */
export function everywhere(kind: string, [name, change]: readonly [string, Change]): Plant {
  const checkpoints = Array.from({ length: 8 }, (_, index) => `iter_000${index + 1}000`);
  return { kind, name, checkpoints, plant: (runs) => written(runs.map(change)) };
}

/** A defect of one file of the fourth checkpoint, which is left away where the edited text is null. */
export function inFile(
  kind: string,
  [name, part, edit]: readonly [string, string, (text: string) => string | null],
): Plant {
  const plant: Plant['plant'] = (runs) => {
    const files = Object.entries(written(runs)).map(([path, text]) => {
      const isMeant = path.startsWith(FOURTH) && path.includes(part);
      return [path, isMeant ? edit(text) : text] as const;
    });
    return Object.fromEntries(files.filter((file): file is readonly [string, string] => file[1] !== null));
  };
  return { kind, name, checkpoints: [FOURTH], plant };
}
