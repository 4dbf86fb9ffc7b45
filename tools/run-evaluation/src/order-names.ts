import type { SweepOrder } from '@evalcurve/sweep';

/** What `--order` takes. */
export const ORDER_NAMES = ['training', 'coarse-to-fine'] as const satisfies readonly SweepOrder[];
