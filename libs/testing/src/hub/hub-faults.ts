import type { HubFault } from './hub-fault.ts';

/** The request that a fault may meet. */
interface FaultTarget {
  readonly server: 'hub' | 'storage';
  readonly path: string;
}

/** The faults of a test Hub that are not over yet. */
export interface HubFaults {
  readonly add: (fault: HubFault) => void;
  readonly clear: () => void;
  /**
   * The first fault of a kind that meets the request and satisfies `applies`, counted as met; null
   * where there is none.
   */
  readonly take: <Kind extends HubFault['kind']>(
    kind: Kind,
    meeting: { readonly target: FaultTarget; readonly applies?: (fault: FaultOf<Kind>) => boolean },
  ) => FaultOf<Kind> | null;
}

type FaultOf<Kind extends HubFault['kind']> = Extract<HubFault, { readonly kind: Kind }>;

/** An empty list of faults. */
export function createHubFaults(): HubFaults {
  let faults: { readonly fault: HubFault; left: number }[] = [];
  return {
    add: (fault) => void faults.push({ fault, left: fault.times ?? Infinity }),
    clear: () => {
      faults = [];
    },
    take: (kind, { target, applies = () => true }) => {
      for (const entry of faults) {
        const { fault } = entry;
        if (entry.left === 0 || !isOfKind(fault, kind) || !meets(fault, target) || !applies(fault)) continue;
        entry.left -= 1;
        return fault;
      }
      return null;
    },
  };
}

function isOfKind<Kind extends HubFault['kind']>(fault: HubFault, kind: Kind): fault is FaultOf<Kind> {
  return fault.kind === kind;
}

function meets({ path, server }: HubFault, target: FaultTarget): boolean {
  return (path === undefined || target.path.search(path) >= 0) && (server ?? target.server) === target.server;
}
