import { expect, it } from '@jest/globals';
import { NativeRuntimeError } from '../native-runtime-error.ts';
import { OnnxGraph } from '../onnx/onnx-graph.ts';
import { ScoringError } from '../scoring-error.ts';
import { startSession } from './start-session.ts';

/** `y = past + x`, `next = x`. */
function adder(): Uint8Array {
  const graph = new OnnxGraph();
  const x = graph.input('x', { type: 'float32', shape: ['N', 2] });
  const past = graph.input('past', { type: 'float32', shape: ['P', 2] });
  const all = graph.node('Concat', { inputs: [past, x], attributes: { axis: 0 } });
  graph.output(graph.node('ReduceSum', { inputs: [all], outputs: ['y'], attributes: { keepdims: 0 } }), {
    type: 'float32',
    shape: [],
  });
  graph.output(graph.node('Identity', { inputs: [x], outputs: ['next'] }), {
    type: 'float32',
    shape: ['N', 2],
  });
  return graph.encode();
}

const options = {
  model: adder(),
  folder: import.meta.dirname,
  carried: [{ from: 'next', to: 'past', width: 2 }],
  outputs: ['y'],
};
const x = (...values: readonly number[]) => ({
  x: { data: Float32Array.from(values), shape: [values.length / 2, 2] },
});

it('runs a graph in order, each run with what the one before left', async () => {
  const { session, stop } = startSession(options);
  const { run } = await session;
  const results = await Promise.all([run(x(1, 2)), run(x(10, 20, 30, 40)), run(x(0, 0))]);
  expect(results.map(({ y }) => y?.[0])).toEqual([3, 103, 100]);
  await stop();
}, 60_000);

it('says what the runtime says, and goes on afterwards', async () => {
  const { session, stop } = startSession(options);
  const { run } = await session;
  await expect(run({})).rejects.toThrow(ScoringError);
  expect((await run(x(1, 1)))['y']?.[0]).toBe(2);
  await stop();
  await expect(run(x(1, 1))).rejects.toThrow('the engine process was ended by SIGKILL');
  await expect(run(x(1, 1))).rejects.toThrow('the engine process was ended by SIGKILL');
}, 60_000);

it('refuses a graph that is none', async () => {
  const { session } = startSession({ ...options, model: new Uint8Array([1, 2, 3]) });
  await expect(session).rejects.toThrow(/^the embedded engine failed: .+/);
}, 60_000);

it('says in one line what to do where the library does not load', () => {
  const error = new NativeRuntimeError('libonnxruntime.so.1: cannot open shared object file\nmore');
  expect(error.message).toBe(
    'the embedded engine cannot load onnxruntime-node: libonnxruntime.so.1: cannot open shared object file',
  );
  expect(error.hint).toContain('ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node@1.30.0');
}, 60_000);
