export { captureContext } from './capture-context.ts';
export type { CaptureContextOptions, CapturedContext } from './capture-context.ts';
