import type { SweepEvent } from '@evalcurve/sweep';

/**
 * The device that an event is about, where it is worth a word: there are several, and it is known.
 *
 * @example
 * deviceText(progress, { showsDevice: true }); // 'cuda:1'
 */
export function deviceText(event: SweepEvent, { showsDevice }: { readonly showsDevice: boolean }): string {
  return showsDevice && 'device' in event && event.device !== null ? event.device : '';
}
