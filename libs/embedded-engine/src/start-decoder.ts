import { buildDecoderGraph } from './graph/build-decoder-graph.ts';
import { OUTPUT, pastName, presentName } from './graph/graph-values.ts';
import type { ModelConfig } from './model/model-config.ts';
import { commonDirectory } from './safetensors/common-directory.ts';
import type { StoredTensor } from './safetensors/stored-tensor.ts';
import type { CarriedTensor } from './session/session-messages.ts';
import { startSession } from './session/start-session.ts';
import type { Session } from './session/start-session.ts';

/** A model that is being loaded. */
export interface Decoder {
  /** Rejects where it cannot be loaded. */
  readonly session: Promise<Session>;
  /** Ends its process, also while it loads; resolves when that has given back its memory. */
  readonly stop: () => Promise<void>;
}

/** Starts to load a checkpoint whose weights were checked. */
export function startDecoder(source: {
  readonly config: ModelConfig;
  readonly weights: ReadonlyMap<string, StoredTensor>;
}): Decoder {
  const folder = commonDirectory([...source.weights.values()].map(({ file }) => file));
  const { session, stop } = startSession({
    model: buildDecoderGraph({ ...source, root: folder }),
    folder,
    carried: carriedTensors(source.config),
    outputs: Object.values(OUTPUT),
  });
  // Reported by whoever scores; without a listener Node would end the process when it happens.
  session.catch(() => undefined);
  return { session, stop };
}

function carriedTensors({ windows, keyValueHeads, headSize }: ModelConfig): CarriedTensor[] {
  const width = keyValueHeads * headSize;
  return windows.flatMap((_, layer) =>
    (['keys', 'values'] as const).map((kind) => ({
      ...{ from: presentName(kind, layer), to: pastName(kind, layer), width },
    })),
  );
}
