import { EvalcurveError } from '@evalcurve/errors';

/** ONNX Runtime is not installed, or its library does not load on this machine. */
export class NativeRuntimeError extends EvalcurveError {
  constructor(detail: string) {
    const line = detail.split('\n')[0] ?? detail;
    super(`the embedded engine cannot load onnxruntime-node: ${line}`, {
      hint: [
        'Its libraries exist for Linux with glibc 2.28 or newer (not Alpine), Windows, and macOS on Apple silicon',
        'Where it is not installed: ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node@1.30.0',
        'Or evaluate with lm_eval: --engine lm-eval',
      ].join('\n'),
    });
  }
}
