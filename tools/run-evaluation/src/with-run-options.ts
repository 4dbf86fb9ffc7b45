import { withLanguageOption } from '@evalcurve/cli';
import type { Argv } from 'yargs';
import { ENGINE_NAMES } from './engine-name.ts';
import { parseBatchSize } from './parse-batch-size.ts';
import { parseMemory } from './parse-memory.ts';
import type { RunFlags } from './run-flags.ts';

/** Declares the flags that `run-evaluation` and `quick-test` share. */
export function withRunOptions<T>(yargs: Argv<T>): Argv<T & RunFlags> {
  return withLanguageOption(withOutputOptions(withEngineOptions(withRecipeOptions(withModelOptions(yargs)))));
}

function withModelOptions<T>(yargs: Argv<T>) {
  return yargs
    .option('preset', { type: 'string', describe: 'a known model, or a JSON file like one of the presets' })
    .option('model', { type: 'string', describe: 'Hub repo (owner/name) or local folder of checkpoints' })
    .option('layout', {
      choices: ['subfolder', 'revision', 'directory'] as const,
      describe: 'where the checkpoints are; found by looking where not given',
    })
    .option('revision', { type: 'string', describe: 'branch or tag that holds the subfolders' })
    .option('checkpoints', {
      type: 'string',
      describe: 'all | every:8000 | 2000..54000:8000 | first,middle,last | names',
    });
}

function withRecipeOptions<T>(yargs: Argv<T>) {
  return yargs
    .option('tasks', { type: 'string', describe: 'lm_eval tasks, with commas between (default: mmlu)' })
    .option('num-fewshot', { type: 'number', describe: 'solved examples before each question' })
    .option('limit', { type: 'number', describe: 'questions a subject (a fraction below 1)' })
    .option('batch-size', {
      type: 'string',
      coerce: parseBatchSize,
      describe: 'an integer, or auto: resolved once, then kept for the whole sweep',
    })
    .option('dtype', { type: 'string', describe: 'float32, bfloat16, float16, or auto: as stored' })
    .option('seed', { type: 'number', describe: 'of every random generator of the harness' })
    .option('trust-remote-code', {
      type: 'boolean',
      default: false,
      describe: 'run Python code that comes with the model',
    });
}

function withEngineOptions<T>(yargs: Argv<T>) {
  return yargs
    .option('engine', {
      choices: ENGINE_NAMES,
      describe: 'lm-eval, embedded (no Python needed), or auto: lm-eval where it works (default)',
    })
    .option('harness', {
      type: 'string',
      describe: 'a venv, an lm_eval program or a source checkout (default: .venv, then PATH)',
    })
    .option('device', { type: 'string', describe: 'cpu, cuda:0, mps … (default: what the harness finds)' })
    .option('data', { type: 'string', describe: 'folder of datasets for the embedded engine, not the Hub' })
    .option('max-memory', {
      type: 'string',
      coerce: parseMemory,
      describe: 'that the embedded engine may take, such as 2GB',
    })
    .option('endpoint', { type: 'string', describe: 'Hub endpoint or mirror (default: HF_ENDPOINT)' })
    .option('retries', {
      type: 'number',
      default: 4,
      describe: 'times a failed request to the Hub is tried again',
    });
}

function withOutputOptions<T>(yargs: Argv<T>) {
  return yargs
    .option('output', { type: 'string', describe: 'folder of the results (default: results_ and the name)' })
    .option('keep-downloads', {
      type: 'boolean',
      default: false,
      describe: 'keep checkpoints after evaluating them',
    })
    .option('force', { type: 'boolean', default: false, describe: 'evaluate again what is done already' })
    .option('dry-run', {
      type: 'boolean',
      default: false,
      describe: 'print what would be done, and do nothing',
    })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'print one event a line on standard output',
    });
}
