import type { MessagePort } from 'node:worker_threads';
import type { TopLevelSpec } from 'vega-lite';
import type { Rendered } from './rendered.ts';

/** What a drawing thread is asked for. */
export interface DrawingRequest {
  readonly spec: TopLevelSpec;
  /** Pixels for each pixel of the specification; null for an SVG. */
  readonly scale: number | null;
  /** Where the {@link DrawingReply} goes. */
  readonly port: MessagePort;
}

/** The picture, or why the specification cannot be drawn. */
export type DrawingReply<Data> = Rendered<Data> | { readonly problem: string };
