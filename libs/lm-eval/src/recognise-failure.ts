import type { EngineFailure } from '@evalcurve/evaluation';
import { lastMeaningfulLine } from './last-meaningful-line.ts';

/** Why the harness failed, and the line that says so. */
export interface RecognisedFailure {
  readonly failure: EngineFailure;
  readonly detail: string;
}

const patterns: readonly (readonly [EngineFailure, RegExp])[] = [
  [
    'out-of-memory',
    /\b(?:(?:CUDA|HIP|XPU|MPS backend) out of memory|OutOfMemoryError|can't allocate memory)/u,
  ],
  [
    'device-lost',
    /uncorrectable ECC error|CUDA-capable device(?:\(s\) is\/are|s are) busy or unavailable|no CUDA-capable device is detected|No CUDA GPUs are available|GPU is lost|fallen off the bus|CUDA driver initialization failed|CUDA unknown error|Found no NVIDIA driver|invalid device ordinal/u,
  ],
  ['unknown-task', /\b(?:Tasks? (?:were )?not found|Could not find task|MissingTask)/iu],
  [
    'dataset-missing',
    /DatasetNotFoundError|Couldn't (?:find (?:cache|any data file|a dataset script)|reach '.*' on the Hub)|OfflineModeIsEnabled|BuilderConfig '.*' not found|DatasetGenerationError|EndpointUnreachable/u,
  ],
  [
    'bad-model',
    /Unrecognized (?:model|configuration class)|Can't load (?:tokenizer|the configuration|the model)|Couldn't instantiate the backend tokenizer|does not appear to have a file named|Error no file named|SafetensorError|size mismatch|contains custom code|does not recognize this architecture/u,
  ],
];

/**
 * Why the harness failed, by what it said last: by the exception that ended it, else by the last
 * line that is neither a progress bar nor one of the warnings that healthy runs give too.
 *
 * @example
 * recogniseFailure(['Traceback (most recent call last):', 'torch.OutOfMemoryError: CUDA out of memory. …']);
 * // { failure: 'out-of-memory', detail: 'torch.OutOfMemoryError: CUDA out of memory. …' }
 */
export function recogniseFailure(lines: readonly string[]): RecognisedFailure {
  const detail = lastMeaningfulLine(lines) ?? 'it said nothing';
  const failure = failureOf(detail) ?? failureOf(tracebackOf(lines)) ?? 'other';
  return { failure, detail };
}

function failureOf(text: string): EngineFailure | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

// The exception that ended the run may wrap the one that tells why.
function tracebackOf(lines: readonly string[]): string {
  const start = lines.findIndex((line) => line.startsWith('Traceback (most recent call last)'));
  return start === -1 ? '' : lines.slice(start).join('\n');
}
