import type { SlurmJob } from './slurm-job.ts';

/**
 * The jobs that `sacct -X -n -P -o JobID,State,ExitCode,Submit,Start,NodeList,Comment` tells, times in seconds
 * since 1970. Lines that are something else are left out, and so are tasks that wait together.
 *
 * @example
 * parseAccounting('7_2|CANCELLED by 0|0:15|1795672132|1795672133|n2|'); // [{ jobId: 7, tasks: [2], states: ['CANCELLED'], … }]
 */
export function parseAccounting(text: string): SlurmJob[] {
  return text.split('\n').flatMap((line) => {
    const { id, task, state, code, signal, submit, start, nodes, comment } = LINE.exec(line)?.groups ?? {};
    if (id === undefined || state === undefined) return [];
    const jobId = Number(id);
    return [
      {
        ...{ jobId, arrayJobId: task === undefined ? null : jobId, name: '', comment: comment ?? '' },
        tasks: task === undefined ? [] : [Number(task)],
        states: [state],
        reason: null,
        nodes: nodes === '' || nodes === undefined || nodes === 'None assigned' ? null : nodes,
        startedAtMs: inMs(start),
        submittedAtMs: inMs(submit) ?? 0,
        endedAtMs: null,
        exitCode: signal === '0' ? Number(code) : null,
        restarts: 0,
      },
    ];
  });
}

// "CANCELLED by 0"; "Unknown" and "None" for times.
const LINE =
  /^(?<id>\d+)(?:_(?<task>\d+))?\|(?<state>[A-Z_]+)[^|]*\|(?<code>\d+):(?<signal>\d+)\|(?<submit>[^|]*)\|(?<start>[^|]*)\|(?<nodes>[^|]*)\|(?<comment>.*)$/u;

function inMs(seconds: string | undefined): number | null {
  const number = Number(seconds);
  return Number.isInteger(number) && number > 0 ? number * 1000 : null;
}
