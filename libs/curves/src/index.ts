export type { Curve, CurvePoint, Interval, Score } from './curve.ts';
