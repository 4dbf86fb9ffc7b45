/**
 * A process of its own around ONNX Runtime, whose calls block: it can be killed at any time, and takes nobody with it
 * when the native library crashes. Plain JavaScript, so that it starts from the sources, too.
 *
 * @import { Answer, CarriedTensor, OpenMessage, RunMessage } from './session-messages.ts'
 * @import { InferenceSession, OnnxValue } from 'onnxruntime-node'
 */

import { createRequire } from 'node:module';
import process from 'node:process';

/** @typedef {typeof import('onnxruntime-node')} Runtime */
/** @typedef {{ runtime: Runtime, session: InferenceSession, carried: readonly CarriedTensor[], outputs: readonly string[] }} Opened */

const require = createRequire(import.meta.url);

/** @type {Opened | undefined} */
let opened;
/** @type {Record<string, OnnxValue>} */
let past = {};

let queue = Promise.resolve();
process.on('message', (/** @type {OpenMessage | RunMessage} */ message) => {
  queue = queue.then(async () => {
    const answer = await (message.kind === 'open' ? open(message) : run(message)).catch(failed);
    process.send?.(answer);
  });
});
process.on('disconnect', () => process.exit());

/**
 * @param {OpenMessage} message
 * @returns {Promise<Answer>}
 */
async function open({ model, folder, threads, carried, outputs }) {
  /** @type {Runtime} */
  let runtime;
  try {
    runtime = require('onnxruntime-node');
  } catch (error) {
    return { kind: 'unavailable', message: textOf(error) };
  }
  const session = await runtime.InferenceSession.create(model, {
    intraOpNumThreads: threads,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 4,
    extra: {
      session: {
        model_external_initializers_file_folder_path: folder,
        // Waiting threads would take processor time from others.
        intra_op: { allow_spinning: '0' },
      },
    },
  });
  opened = { runtime, session, carried, outputs };
  past = Object.fromEntries(
    carried.map(({ to, width }) => [to, new runtime.Tensor('float32', new Float32Array(0), [0, width])]),
  );
  return { kind: 'opened' };
}

/**
 * @param {RunMessage} message
 * @returns {Promise<Answer>}
 */
async function run({ inputs }) {
  if (opened === undefined) throw new Error('run before open');
  const { runtime, session, carried, outputs } = opened;
  const tensors = Object.entries(inputs).map(([name, { data, shape }]) => [
    name,
    data instanceof Float32Array
      ? new runtime.Tensor('float32', data, shape)
      : new runtime.Tensor('int64', data, shape),
  ]);
  const results = await session.run({ ...past, ...Object.fromEntries(tensors) });
  past = Object.fromEntries(carried.map(({ from, to }) => [to, valueOf(results, from)]));
  const values = outputs.map((name) => [name, valueOf(results, name).data]);
  return { kind: 'done', outputs: Object.fromEntries(values) };
}

/**
 * @param {InferenceSession.OnnxValueMapType} results
 * @param {string} name
 */
function valueOf(results, name) {
  const value = results[name];
  if (value === undefined) throw new Error(`no output ${name}`);
  return value;
}

/**
 * @param {unknown} error
 * @returns {Answer}
 */
function failed(error) {
  return { kind: 'failed', message: textOf(error) };
}

/** @param {unknown} error */
function textOf(error) {
  return error instanceof Error ? error.message : String(error);
}
