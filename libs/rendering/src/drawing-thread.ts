import { parentPort } from 'node:worker_threads';
import { drawHere } from './draw-here.ts';
import type { DrawingReply, DrawingRequest } from './drawing-message.ts';
import { loadVegaEngine } from './load-vega-engine.ts';
import { loadRasterizer } from './rasterize.ts';
import { SpecError } from './spec-error.ts';

// The program of a drawing thread: loads all that drawing takes, then answers requests.
parentPort?.on('message', ({ port, ...request }: DrawingRequest) => {
  // What goes wrong otherwise is the thread's end, and told by it.
  void reply(request).then((answer) => {
    port.postMessage(answer);
  });
});
await Promise.all([loadVegaEngine(), loadRasterizer()]);

async function reply({
  spec,
  scale,
}: Omit<DrawingRequest, 'port'>): Promise<DrawingReply<string | Uint8Array>> {
  try {
    return await (scale === null ? drawHere.svg(spec) : drawHere.png(spec, scale));
  } catch (error) {
    if (error instanceof SpecError) return { problem: error.reason };
    throw error;
  }
}
