import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvaluationRequest } from '@evalcurve/evaluation';

const TIME = '2026-11-24T08-30-00.000000';

/** How many questions are answered, and how many of them right. */
export interface Answers {
  readonly right: number;
  readonly of: number;
}

/** Writes a results file and its samples in the shape of lm_eval 0.4.12, two of four questions answered right. */
export async function writeEvaluation(
  directory: string,
  {
    request,
    logLikelihood = '-1.5',
    answers = { right: 2, of: 4 },
  }: {
    readonly request: Pick<EvaluationRequest, 'recipe'>;
    readonly logLikelihood?: string;
    readonly answers?: Answers;
  },
): Promise<void> {
  const folder = join(directory, '__models__some__path');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `results_${TIME}.json`), JSON.stringify(resultsFor(request, answers)));
  const lines = Array.from({ length: answers.of }, (_, docId) =>
    JSON.stringify(sample(docId, { logLikelihood, isRight: docId < answers.right })),
  );
  await writeFile(join(folder, `samples_arc_easy_${TIME}.jsonl`), `${lines.join('\n')}\n`);
}

function resultsFor({ recipe }: Pick<EvaluationRequest, 'recipe'>, { right, of }: Answers): object {
  const entry = {
    name: 'arc_easy',
    alias: 'arc_easy',
    sample_len: of,
    'acc,none': right / of,
    'acc_stderr,none': 0.28,
  };
  return {
    results: { arc_easy: entry },
    group_subtasks: { arc_easy: [] },
    configs: {},
    versions: { arc_easy: 1 },
    'n-shot': { arc_easy: recipe.numFewshot ?? 0 },
    'n-samples': { arc_easy: { original: of, effective: of } },
    higher_is_better: { arc_easy: { acc: true } },
    config: {
      model: 'hf',
      model_args: { pretrained: '/models/some/path' },
      batch_size: recipe.batchSize,
      batch_sizes: recipe.batchSize === 'auto' ? [32] : [],
      limit: recipe.limit,
    },
    date: 1_795_500_000,
    lm_eval_version: '0.4.12',
    model_name: '/models/some/path',
  };
}

function sample(
  docId: number,
  { logLikelihood, isRight }: { readonly logLikelihood: string; readonly isRight: boolean },
): object {
  const responses = [
    [logLikelihood, 'False'],
    ['-2.5', 'False'],
  ];
  return {
    doc_id: docId,
    doc: { question: `Question ${docId}` },
    target: isRight ? '0' : '1',
    arguments: {},
    resps: responses.map((response) => [response]),
    filtered_resps: responses,
    doc_hash: `d${docId}`,
    prompt_hash: `p${docId}`,
    target_hash: `t${docId}`,
    filter: 'none',
    metrics: ['acc'],
    acc: isRight ? 1 : 0,
  };
}
