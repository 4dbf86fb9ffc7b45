import { withLanguageOption } from '@evalcurve/cli';
import type { Argv } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import { COMMAND_TEXTS, type CommandTexts } from './command-texts.ts';
import { ENGINE_NAMES } from './engine-name.ts';
import { ORDER_NAMES } from './order-names.ts';
import { parseBatchSize } from './parse-batch-size.ts';
import { parseKeepDownloads } from './parse-keep-downloads.ts';
import { parseSize } from './parse-size.ts';
import type { RunFlags } from './run-flags.ts';

/** Declares the flags that `run-evaluation` and `quick-test` share, described in a language. */
export function withRunOptions<T>(yargs: Argv<T>, language: Language): Argv<T & RunFlags> {
  const { flags } = COMMAND_TEXTS[language];
  const described = withEngineOptions(withRecipeOptions(withModelOptions(yargs, flags), flags), flags);
  return withLanguageOption(withOutputOptions(withDownloadOptions(described, flags), flags));
}

type FlagTexts = CommandTexts['flags'];

function withModelOptions<T>(yargs: Argv<T>, texts: FlagTexts) {
  return yargs
    .option('preset', { type: 'string', describe: texts.preset })
    .option('model', { type: 'string', describe: texts.model })
    .option('layout', {
      choices: ['subfolder', 'revision', 'directory'] as const,
      describe: texts.layout,
    })
    .option('revision', { type: 'string', describe: texts.revision })
    .option('checkpoints', { type: 'string', describe: texts.checkpoints });
}

function withRecipeOptions<T>(yargs: Argv<T>, texts: FlagTexts) {
  return yargs
    .option('tasks', { type: 'string', describe: texts.tasks })
    .option('num-fewshot', { type: 'number', describe: texts['num-fewshot'] })
    .option('limit', { type: 'number', describe: texts.limit })
    .option('batch-size', { type: 'string', coerce: parseBatchSize, describe: texts['batch-size'] })
    .option('dtype', { type: 'string', describe: texts.dtype })
    .option('seed', { type: 'number', describe: texts.seed })
    .option('trust-remote-code', {
      type: 'boolean',
      default: false,
      describe: texts['trust-remote-code'],
    });
}

function withEngineOptions<T>(yargs: Argv<T>, texts: FlagTexts) {
  return yargs
    .option('engine', { choices: ENGINE_NAMES, describe: texts.engine })
    .option('harness', { type: 'string', describe: texts.harness })
    .option('worker', { type: 'boolean', default: true, describe: texts.worker })
    .option('verify-worker', { type: 'boolean', default: false, describe: texts['verify-worker'] })
    .option('share-prefix', { type: 'boolean', default: false, describe: texts['share-prefix'] })
    .option('device', { type: 'string', describe: texts.device })
    .option('data', { type: 'string', describe: texts.data })
    .option('max-memory', {
      type: 'string',
      coerce: parseSize('max-memory', { example: '2GB or 800MB' }),
      describe: texts['max-memory'],
    });
}

function withDownloadOptions<T>(yargs: Argv<T>, texts: FlagTexts) {
  return yargs
    .option('endpoint', { type: 'string', describe: texts.endpoint })
    .option('retries', { type: 'number', default: 4, describe: texts.retries })
    .option('fetch-ahead', { type: 'number', default: 1, describe: texts['fetch-ahead'] })
    .option('limit-rate', {
      type: 'string',
      coerce: parseSize('limit-rate', { example: '10M, in bytes a second' }),
      describe: texts['limit-rate'],
    })
    .option('keep-downloads', {
      type: 'string',
      coerce: parseKeepDownloads,
      describe: texts['keep-downloads'],
    });
}

function withOutputOptions<T>(yargs: Argv<T>, texts: FlagTexts) {
  return yargs
    .option('output', { type: 'string', describe: texts.output })
    .option('order', { choices: ORDER_NAMES, describe: texts.order })
    .option('force', { type: 'boolean', default: false, describe: texts.force })
    .option('dry-run', { type: 'boolean', default: false, describe: texts['dry-run'] })
    .option('json', { type: 'boolean', default: false, describe: texts.json });
}
