import * as z from 'zod';

/** The version of the messages below; `python/worker.py` has the same. */
const PROTOCOL = 2;

const workerMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    protocol: z.literal(PROTOCOL),
    versions: z.object({ lm_eval: z.string(), torch: z.string(), transformers: z.string() }),
  }),
  z.object({ type: z.literal('heartbeat') }),
  z.object({ type: z.literal('done'), id: z.int(), exitCode: z.int() }),
  z.object({ type: z.literal('unsupported'), id: z.int(), reason: z.string() }),
]);

/**
 * What a worker says, one JSON object a line.
 *
 * - `hello`: the first; which libraries it uses;
 * - `heartbeat`: that it lives, once a second;
 * - `done`: evaluation `id` is over, with the exit code that lm_eval's command would have had;
 * - `unsupported`: it can do no evaluation with this lm_eval.
 */
export type WorkerMessage = z.infer<typeof workerMessageSchema>;

/**
 * Reads one line of a worker; null where it is no message of this version of the protocol.
 *
 * @example
 * parseWorkerMessage('{"type":"done","id":1,"exitCode":0}'); // { type: 'done', id: 1, exitCode: 0 }
 * parseWorkerMessage('rubbish'); // null
 */
export function parseWorkerMessage(line: string): WorkerMessage | null {
  return workerMessageSchema.safeParse(jsonOf(line)).data ?? null;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
