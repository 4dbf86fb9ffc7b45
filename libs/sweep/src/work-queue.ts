/** Hands out what has become ready to whoever asks first, and waits for what may come back. */
export interface WorkQueue<Item> {
  /** Adds an item at the end. */
  readonly offer: (item: Item) => void;
  /** Says that nothing more will be offered. */
  readonly close: () => void;
  /**
   * The next item, as soon as there is one; null once there will be none: the queue is closed and
   * empty, and all that was taken is settled.
   */
  readonly take: () => Promise<Item | null>;
  /** Says that an item that was taken is done with. */
  readonly settle: () => void;
  /** Gives back an item that was taken; it goes first. */
  readonly putBack: (item: Item) => void;
  /** Waits until somebody asks for an item that is not there, or fewer than `ahead` are. */
  readonly untilWanted: (ahead: number) => Promise<void>;
  /** Waits until the next item is settled; false at once where none is taken or there. */
  readonly untilSettled: () => Promise<boolean>;
  /** Takes all that is left, and gives nobody anything any more. */
  readonly drain: () => readonly Item[];
}

/** An empty queue. */
export function createWorkQueue<Item>(): WorkQueue<Item> {
  const state: QueueState<Item> = {
    ready: [],
    takers: [],
    taken: 0,
    isClosed: false,
    isDrained: false,
    watchers: [],
  };
  return {
    offer: (item) => {
      state.ready.push(item);
      pass(state);
    },
    close: () => {
      state.isClosed = true;
      pass(state);
    },
    take: () =>
      new Promise((resolve) => {
        state.takers.push(resolve);
        pass(state);
      }),
    settle: () => {
      state.taken -= 1;
      pass(state);
    },
    putBack: (item) => {
      state.taken -= 1;
      state.ready.unshift(item);
      pass(state);
    },
    untilWanted: async (ahead) => {
      while (state.takers.length === 0 && state.ready.length >= ahead && !state.isClosed) await change(state);
    },
    untilSettled: async () => {
      const before = state.taken + state.ready.length;
      if (before === 0) return false;
      while (state.taken + state.ready.length >= before && !state.isClosed) await change(state);
      return true;
    },
    drain: () => {
      state.isClosed = true;
      state.isDrained = true;
      const left = state.ready.splice(0);
      pass(state);
      return left;
    },
  };
}

interface QueueState<Item> {
  readonly ready: Item[];
  /** Who waits for an item, the longest first. */
  readonly takers: ((item: Item | null) => void)[];
  taken: number;
  isClosed: boolean;
  isDrained: boolean;
  /** Who waits for anything to change. */
  watchers: (() => void)[];
}

function pass<Item>(state: QueueState<Item>): void {
  for (let taker = state.takers[0]; taker; taker = state.takers[0]) {
    const item = state.isDrained ? undefined : state.ready.shift();
    const isOver = state.isDrained || (state.isClosed && state.taken === 0);
    if (item === undefined && !isOver) break;
    state.takers.shift();
    if (item !== undefined) state.taken += 1;
    taker(item ?? null);
  }
  for (const notice of state.watchers.splice(0)) notice();
}

function change<Item>({ watchers }: QueueState<Item>): Promise<void> {
  return new Promise((resolve) => watchers.push(resolve));
}
