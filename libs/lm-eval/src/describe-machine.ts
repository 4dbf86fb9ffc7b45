import { EvalcurveError } from '@evalcurve/errors';
import { datasetsCacheDirectory } from './cache-directories.ts';
import { checkEndpoint } from './check-endpoint.ts';
import type { EndpointReport } from './check-endpoint.ts';
import type { Environment } from './environment.ts';
import { findBasePython } from './find-base-python.ts';
import { findHarness } from './find-harness.ts';
import type { Harness } from './harness.ts';
import { lastMeaningfulLine } from './last-meaningful-line.ts';
import { probeDevices } from './probe-devices.ts';
import type { TorchDevice } from './probe-devices.ts';

/** What {@link describeMachine} looks at. */
export interface DescribeMachineOptions {
  /** See `findHarness`. */
  readonly harness?: string | undefined;
  readonly env: Environment;
  readonly cwd: string;
  /** Address of the Hub. */
  readonly endpoint: string;
  /** Bytes that can still be written where a path is or will be: `freeBytesAt` of `@evalcurve/hub`. */
  readonly freeBytesAt: (path: string) => Promise<number>;
  /**
   * How long to wait for the endpoint.
   *
   * @default 5000
   */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A part of the machine, or the error that says why it cannot be used. */
export type Finding<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: EvalcurveError };

/** What a machine has of what an evaluation needs. */
export interface MachineReport {
  /** Of Node.js, without the `v`. */
  readonly nodeVersion: string;
  /** The Python that a virtual environment can be made with. */
  readonly python: Finding<{ readonly python: string; readonly version: string }>;
  readonly harness: Finding<Harness>;
  /** GPUs that the harness can use; null where there is no harness, or PyTorch cannot be loaded. */
  readonly devices: readonly TorchDevice[] | null;
  /** Why PyTorch cannot be loaded, null where it can or there is no harness. */
  readonly torchFailure: string | null;
  readonly endpoint: EndpointReport & { readonly url: string };
  /** Free bytes where results and where datasets are written. */
  readonly disks: readonly {
    readonly use: 'results' | 'cache';
    readonly path: string;
    readonly freeBytes: number;
  }[];
}

/**
 * What this machine has of what an evaluation needs; changes nothing.
 *
 * @throws what `freeBytesAt` throws
 * @example
 * const { env } = process;
 * const report = await describeMachine({ env, cwd: process.cwd(), endpoint: 'https://huggingface.co', freeBytesAt });
 * report.endpoint; // { url: 'https://huggingface.co', reachable: true, status: 200 }
 */
export async function describeMachine(options: DescribeMachineOptions): Promise<MachineReport> {
  const { harness: named, env, cwd, endpoint, timeoutMs } = options;
  const [python, harness, reached, disks] = await Promise.all([
    findingOf(findBasePython(env)),
    findingOf(findHarness({ harness: named, env, cwd })),
    checkEndpoint({ url: endpoint, timeoutMs }),
    freeSpaceOf({ results: cwd, cache: datasetsCacheDirectory({ env, endpoint }) }, options),
  ]);
  const torch = harness.ok ? await devicesOf(harness.value, options) : { devices: null, torchFailure: null };
  const nodeVersion = process.versions.node;
  return { nodeVersion, python, harness, ...torch, endpoint: { ...reached, url: endpoint }, disks };
}

async function findingOf<T>(work: Promise<T>): Promise<Finding<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    if (EvalcurveError.isInstance(error)) return { ok: false, error };
    throw error;
  }
}

async function devicesOf(
  { python }: Harness,
  { env, signal }: DescribeMachineOptions,
): Promise<Pick<MachineReport, 'devices' | 'torchFailure'>> {
  try {
    return { devices: await probeDevices({ python, env, signal }), torchFailure: null };
  } catch (error) {
    signal?.throwIfAborted();
    const said = error instanceof Error ? error.message.split('\n') : [String(error)];
    return { devices: null, torchFailure: lastMeaningfulLine(said) };
  }
}

async function freeSpaceOf(
  paths: Readonly<Record<'results' | 'cache', string>>,
  { freeBytesAt }: Pick<DescribeMachineOptions, 'freeBytesAt'>,
): Promise<MachineReport['disks']> {
  const uses = ['results', 'cache'] as const;
  return Promise.all(
    uses.map(async (use) => ({ use, path: paths[use], freeBytes: await freeBytesAt(paths[use]) })),
  );
}
