import { execa } from 'execa';
import { platform } from 'node:os';
import { valueOf } from './environment.ts';
import type { Environment } from './environment.ts';

/** The version of PyTorch that the harness is installed with. */
export const DEFAULT_TORCH = 'torch==2.13.0';

/** Packages of PyTorch that leave out two gigabytes for GPUs. */
const CPU_INDEX = 'https://download.pytorch.org/whl/cpu';
const TIMEOUT_MS = 5000;

/**
 * The arguments by which pip installs PyTorch on this machine: on Linux without an NVIDIA GPU from
 * PyTorch's own index for CPUs, where that can be reached and the user has not set an index; else
 * from the index that pip is set up with.
 *
 * @example
 * await defaultTorchArguments(process.env); // ['torch==2.13.0', '--index-url', 'https://download.pytorch.org/whl/cpu']
 */
export async function defaultTorchArguments(env: Environment): Promise<string[]> {
  const ownIndex = ['PIP_INDEX_URL', 'PIP_FIND_LINKS', 'PIP_NO_INDEX', 'PIP_CONFIG_FILE'].some(
    (name) => valueOf(env, name) !== undefined,
  );
  if (ownIndex || platform() !== 'linux' || (await hasNvidiaGpu(env)) || !(await canReach(CPU_INDEX))) {
    return [DEFAULT_TORCH];
  }
  return [DEFAULT_TORCH, '--index-url', CPU_INDEX];
}

async function hasNvidiaGpu(env: Environment): Promise<boolean> {
  const result = await execa('nvidia-smi', ['-L'], { env: { ...env }, reject: false, timeout: TIMEOUT_MS });
  return !result.failed && result.stdout.includes('GPU ');
}

async function canReach(url: string): Promise<boolean> {
  const options = { method: 'HEAD', signal: AbortSignal.timeout(TIMEOUT_MS) };
  return fetch(url, options).then(
    () => true,
    () => false,
  );
}
