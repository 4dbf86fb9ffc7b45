import { delimiter } from 'node:path';
import { datasetsCacheDirectory, OFFICIAL_ENDPOINT } from './cache-directories.ts';
import { valueOf } from './environment.ts';
import type { Environment } from './environment.ts';
import type { Harness } from './harness.ts';

/** What {@link harnessEnvironment} builds on. */
export interface HarnessEnvironmentOptions {
  readonly harness: Pick<Harness, 'sourceDirectory'>;
  /** The user's own. */
  readonly env: Environment;
  /** Of the Hub, without a trailing slash. */
  readonly endpoint: string;
  /** Whether the child may use the network: only then can it be given a token. */
  readonly online: boolean;
}

/** Variables that hold a token of the Hub, or lead to one. */
export const TOKEN_VARIABLES = [
  'HF_TOKEN',
  'HUGGING_FACE_HUB_TOKEN',
  'HUGGINGFACE_HUB_TOKEN',
  'HF_OIDC_RESOURCE',
];

/**
 * The variables of a child that runs the harness: the user's, without tokens that are not for
 * `endpoint` and, where it is not to use the network, with every library told so.
 *
 * `HF_TOKEN` is for `HF_ENDPOINT` or else the official endpoint; a token that `hf auth login` stored is
 * for the official endpoint only.
 *
 * @example
 * harnessEnvironment({ harness, env, endpoint, online: false })['HF_DATASETS_OFFLINE']; // '1'
 */
export function harnessEnvironment(options: HarnessEnvironmentOptions): Record<string, string> {
  const { harness, env, endpoint, online } = options;
  const python = [harness.sourceDirectory, env['PYTHONPATH']].filter(Boolean).join(delimiter);
  return definedOnly({
    ...env,
    ...tokensFor(options),
    ...(online ? onlineVariables(env) : OFFLINE_VARIABLES),
    HF_ENDPOINT: endpoint,
    HF_DATASETS_CACHE: datasetsCacheDirectory({ env, endpoint }),
    HF_HUB_DISABLE_TELEMETRY: '1',
    PYTHONPATH: python === '' ? undefined : python,
    PYTHONUNBUFFERED: '1',
    PYTHONUTF8: '1',
    // Ten redraws a second of each bar are nine too many for whoever parses them.
    TQDM_MININTERVAL: valueOf(env, 'TQDM_MININTERVAL') ?? '0.5',
    // Pickled weights could run code; PyTorch refuses anything but tensors.
    TORCH_FORCE_WEIGHTS_ONLY_LOAD: '1',
    TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD: undefined,
  });
}

const NO_FILE = '/dev/null';

/** What makes a child of the harness work without the network, and fast: no library asks the Hub for news. */
export const OFFLINE_VARIABLES = { HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1', TRANSFORMERS_OFFLINE: '1' };

// Seconds without an answer, after which the client gives up rather than waits for ever.
function onlineVariables(env: Environment): Environment {
  return {
    HF_HUB_ETAG_TIMEOUT: valueOf(env, 'HF_HUB_ETAG_TIMEOUT') ?? '10',
    HF_HUB_DOWNLOAD_TIMEOUT: valueOf(env, 'HF_HUB_DOWNLOAD_TIMEOUT') ?? '30',
  };
}

function tokensFor({ env, endpoint, online }: HarnessEnvironmentOptions): Environment {
  const meant = (valueOf(env, 'HF_ENDPOINT') ?? OFFICIAL_ENDPOINT).replace(/\/+$/u, '');
  if (online && meant === endpoint && endpoint === OFFICIAL_ENDPOINT) return {};
  // Without a path the libraries would read the file that `hf auth login` wrote.
  const stored = { HF_TOKEN_PATH: NO_FILE };
  if (online && meant === endpoint) return { ...stored, ...namedTokenFile(env) };
  return { ...stored, ...Object.fromEntries(TOKEN_VARIABLES.map((name) => [name, undefined])) };
}

function namedTokenFile(env: Environment): Environment {
  const path = valueOf(env, 'HF_TOKEN_PATH');
  return path === undefined ? {} : { HF_TOKEN_PATH: path };
}

function definedOnly(variables: Environment): Record<string, string> {
  const entries = Object.entries(variables).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
