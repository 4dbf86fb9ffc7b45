import type { Recipe } from '@evalcurve/evaluation';

/** The one batch size of a sweep, once it is known. */
export interface BatchSizePin {
  /**
   * Evaluates with that size. While it is `auto`, one evaluation goes first and settles it; the
   * others wait for that, so that all devices use the same.
   *
   * @param evaluate answers with the size that the rest of the sweep is to use, null where it has settled none
   */
  readonly evaluateWith: (
    evaluate: (batchSize: Recipe['batchSize']) => Promise<Recipe['batchSize'] | null>,
  ) => Promise<void>;
}

/** Starts with the size that was asked for. */
export function createBatchSizePin(asked: Recipe['batchSize']): BatchSizePin {
  let batchSize = asked;
  let isSettled = asked !== 'auto';
  let last = Promise.resolve();

  async function settleWith(
    evaluate: (batchSize: Recipe['batchSize']) => Promise<Recipe['batchSize'] | null>,
  ): Promise<void> {
    const settled = await evaluate(batchSize);
    if (settled === null) return;
    batchSize = settled;
    // An engine that does not tell leaves nothing to wait for.
    isSettled = true;
  }

  return {
    evaluateWith: async (evaluate) => {
      if (!isSettled) {
        const turn = last.then(async () => {
          if (isSettled) return false;
          await settleWith(evaluate);
          return true;
        });
        last = turn.then(ignore, ignore);
        if (await turn) return;
      }
      await evaluate(batchSize);
    },
  };
}

function ignore(): void {
  // Whoever evaluates hears of it; who waits goes on.
}
