import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, SHARE_ENV, Worker } from 'node:worker_threads';
import { drawHere } from './draw-here.ts';
import type { DrawingReply, DrawingRequest } from './drawing-message.ts';
import type { Drawing } from './drawing.ts';
import type { Rendered } from './rendered.ts';
import { SpecError } from './spec-error.ts';

/**
 * Starts a thread that loads Vega and sharp while this one reads what is to be drawn. It ends with the
 * process and does not keep it alive. Run from source there is no such thread: the caller's draws.
 *
 * @example
 * const drawing = startDrawingThread();
 * const spec = learningCurveChart(await readCurve());
 * const { data } = await renderPng(spec, { drawing });
 */
export function startDrawingThread(): Drawing {
  if (!existsSync(program)) return drawHere;
  // The fonts are named by a variable that native code reads: a copy of the environment would not do.
  const worker = new Worker(program, { env: SHARE_ENV });
  worker.unref();
  const failure = new Promise<never>((_, reject) => {
    worker.once('error', reject);
  });
  failure.catch(() => undefined);
  return {
    svg: (spec) => Promise.race([ask<string>(worker, { spec, scale: null }), failure]),
    png: (spec, scale) => Promise.race([ask<Uint8Array>(worker, { spec, scale }), failure]),
  };
}

const program = fileURLToPath(new URL('./drawing-thread.js', import.meta.url));

async function ask<Data>(worker: Worker, request: Omit<DrawingRequest, 'port'>): Promise<Rendered<Data>> {
  const { port1, port2 } = new MessageChannel();
  const reply = await new Promise<DrawingReply<Data>>((resolve) => {
    port1.once('message', resolve);
    worker.postMessage({ ...request, port: port2 } satisfies DrawingRequest, [port2]);
  });
  port1.close();
  if ('problem' in reply) throw new SpecError(reply.problem);
  return reply;
}
