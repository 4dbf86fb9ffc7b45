import type { ClusterView } from './cluster-view.ts';

/** What is told of a cluster while it is looked at. */
export interface OutageView extends Pick<ClusterView, 'onStates'> {
  /** It did not answer; the line says so. */
  readonly onUnreachable: (line: string) => void;
}

/**
 * Has a view say that a cluster does not answer once, however often it is asked, until it answers again.
 *
 * @example
 * const { onStates, onUnreachable } = onceAnOutage(view);
 */
export function onceAnOutage({ onStates, note }: Pick<ClusterView, 'onStates' | 'note'>): OutageView {
  let isTold = false;
  return {
    onUnreachable: (line) => {
      if (!isTold) note(line);
      isTold = true;
    },
    onStates: (states) => {
      isTold = false;
      onStates(states);
    },
  };
}
