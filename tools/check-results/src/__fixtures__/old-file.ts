import { GROUP, type LoggedRun, type ResultsFile } from './logged-run.ts';

/** A run as lm_eval 0.4.3 writes its results: it tells no version, and counts the examples of groups. */
export function asWritten043(run: LoggedRun): LoggedRun {
  const results: ResultsFile = { ...run.results };
  delete results.lm_eval_version;
  return {
    ...run,
    results: {
      ...results,
      results: withoutCounts(results.results),
      versions: zeros(results.versions),
      'n-shot': { ...results['n-shot'], [GROUP]: 0 },
    },
  };
}

/** A run as lm_eval 0.4.1 writes it, without samples: groups are told by indentation, their errors are too large. */
export function asWritten041(run: LoggedRun): LoggedRun {
  const { results, versions, config, 'n-shot': shots } = run.results;
  const rows = Object.entries(withoutCounts(results)).filter(([task]) => task !== GROUP);
  const group = { ...results[GROUP], 'acc_stderr,none': 0.27 };
  const members = rows.map(([task, row]) => [task, { ...row, alias: ` - ${task}` }]);
  return {
    ...run,
    samples: new Map(),
    results: {
      results: { [GROUP]: group, ...(Object.fromEntries(members) as ResultsFile['results']) },
      ...{ versions: zeros(versions), config, 'n-shot': shots ?? {} },
    },
  };
}

/** A run of the chain-of-thought variant as lm_eval 0.4.2 writes it, without samples. */
export function asWritten042(run: LoggedRun): LoggedRun {
  const { results, versions, config, date = 0 } = run.results;
  const rows = Object.entries(results).map(([task, { alias = '', 'acc,none': score = 0 }]) => [
    task.replace('mmlu', 'mmlu_flan_cot_fewshot'),
    { alias, 'exact_match,get-answer': score, 'exact_match_stderr,get-answer': 0.04 },
  ]);
  return {
    ...run,
    samples: new Map(),
    results: {
      results: Object.fromEntries(rows) as ResultsFile['results'],
      ...{ group_subtasks: {}, versions: zeros(versions), config, date },
    },
  };
}

function withoutCounts(results: ResultsFile['results']): ResultsFile['results'] {
  const rows = Object.entries(results).map(([task, row]) => {
    const others = Object.entries(row).filter(([key]) => key !== 'sample_len');
    return [task, Object.fromEntries(others)] as const;
  });
  return Object.fromEntries(rows);
}

function zeros(versions: ResultsFile['versions']): ResultsFile['versions'] {
  return Object.fromEntries(Object.keys(versions).map((task) => [task, 0]));
}
