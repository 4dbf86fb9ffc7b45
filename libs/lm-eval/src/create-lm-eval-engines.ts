import type { EvaluationEngine } from '@evalcurve/evaluation';
import { createLmEvalEngine, type LmEvalEngineOptions } from './create-lm-eval-engine.ts';
import { valueOf } from './environment.ts';
import { probeDevices } from './probe-devices.ts';

/** What {@link createLmEvalEngines} runs, and on what. */
export interface LmEvalEnginesOptions extends Omit<LmEvalEngineOptions, 'device'> {
  /**
   * One device or several with commas between (`cuda:0,cuda:1`), or `all`: every GPU, the CPU where
   * there is none. One that is named twice gets two engines.
   *
   * @default the first GPU, else the CPU
   */
  readonly device?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Engines = readonly [EvaluationEngine, ...EvaluationEngine[]];

/**
 * One engine a device. Where there are several, each process of the harness sees only its own GPU
 * (`CUDA_VISIBLE_DEVICES`), so that no library takes memory of another.
 *
 * @throws ExecaError where torch cannot be imported, which `all` takes
 * @example
 * const engines = await createLmEvalEngines({ harness, env, endpoint, device: 'cuda:0,cuda:1' });
 */
export async function createLmEvalEngines(options: LmEvalEnginesOptions): Promise<Engines> {
  const { device, ...shared } = options;
  const [first, ...others] = device === 'all' ? await everyGpu(options) : (device?.split(',') ?? []);
  if (first === undefined || others.length === 0) return [createLmEvalEngine({ ...shared, device: first })];
  return [engineOn(first, shared), ...others.map((other) => engineOn(other, shared))];
}

async function everyGpu({ harness, env, signal }: LmEvalEnginesOptions): Promise<string[]> {
  const devices = await probeDevices({ python: harness.python, env, signal });
  const gpus = devices.map(({ id }) => id).filter((id) => id.startsWith('cuda:'));
  return gpus.length > 0 ? gpus : ['cpu'];
}

// Described by the name that was asked for; computes on the only GPU that it sees.
function engineOn(device: string, options: Omit<LmEvalEngineOptions, 'device'>): EvaluationEngine {
  const whole = createLmEvalEngine({ ...options, device });
  const index = /^cuda:(?<index>\d+)$/u.exec(device)?.groups?.['index'];
  if (index === undefined) return whole;
  const visible = visibleDevice(Number(index), valueOf(options.env, 'CUDA_VISIBLE_DEVICES'));
  const variable = `CUDA_VISIBLE_DEVICES=${visible}`;
  const env = { ...options.env, CUDA_VISIBLE_DEVICES: visible };
  const engine = createLmEvalEngine({ ...options, env, device: 'cuda:0' });
  const withVariable = (command: readonly string[]): string[] => ['env', variable, ...command];
  return {
    ...engine,
    describe: whole.describe,
    commandOf: (request, context) => withVariable(engine.commandOf(request, context)),
    evaluate: async (request, context) => {
      const { command } = await engine.evaluate(request, context);
      return { command: withVariable(command) };
    },
  };
}

// PyTorch counts the devices that are visible: `cuda:1` of "2,3" is 3.
function visibleDevice(index: number, visible: string | undefined): string {
  return visible?.split(',')[index]?.trim() ?? String(index);
}
