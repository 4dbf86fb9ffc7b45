import { EvalcurveError } from '@evalcurve/errors';
import { seriesLabel } from './series-label.ts';

/** Results files of one folder that belong together. */
export interface RunGroup {
  /** The innermost folder that holds them all, from the tree's root; `.` for the root itself. */
  readonly folder: string;
  readonly modelName: string | null;
  readonly numFewshot: number | null;
  /** Questions a task, null for all. */
  readonly limit: number | null;
  readonly files: number;
  /** One of them, from the tree's root. */
  readonly example: string;
}

/** A folder mixes runs that would overwrite each other in one curve. */
export class MixedRunsError extends EvalcurveError {
  readonly directory: string;
  readonly groups: readonly RunGroup[];

  constructor(directory: string, groups: readonly RunGroup[]) {
    const shown = groups.slice(0, 4).map(describe).join('; ');
    const more = groups.length > 4 ? `; and ${groups.length - 4} more` : '';
    super(`${directory} mixes ${groups.length} runs: ${shown}${more}`, { hint: adviceFor(groups) });
    this.directory = directory;
    this.groups = groups;
  }
}

function describe({ folder, modelName, numFewshot, limit, files, example }: RunGroup): string {
  const facts = [
    modelName,
    numFewshot === null ? null : `${numFewshot}-shot`,
    limit === null ? null : `limit ${limit}`,
    folder === '.' ? `such as ${example}` : `in ${folder}`,
  ];
  return `${files} file${files === 1 ? '' : 's'} (${facts.filter((fact) => fact !== null).join(', ')})`;
}

function adviceFor(groups: readonly RunGroup[]): string {
  const folders = [...new Set(groups.map(({ folder }) => folder))];
  const labels = new Set(groups.map(seriesLabel));
  const [label] = labels;
  if (folders.length === groups.length && !folders.includes('.')) {
    return `Name one of its folders instead: ${folders.slice(0, 4).join(', ')}.`;
  }
  return label !== undefined && labels.size === groups.length
    ? `Pick one of them: --model "${label}".`
    : 'Move the files of each run into a folder of its own and name one of them.';
}
