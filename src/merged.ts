/** What several generators give, as it comes. */

/**
 * At most `most` of them run at once, begun in their order. One that throws ends all.
 * @param sources each begins its generator
 */
export async function* merged<T>(sources: readonly (() => AsyncGenerator<T>)[], most: number): AsyncGenerator<T> {
  const waiting = [...sources];
  const running = new Map<AsyncGenerator<T>, Promise<{ from: AsyncGenerator<T>; result: IteratorResult<T> }>>();
  const ask = (from: AsyncGenerator<T>): void => {
    running.set(
      from,
      from.next().then((result) => ({ from, result })),
    );
  };
  try {
    for (;;) {
      for (const begin of waiting.splice(0, most - running.size)) ask(begin());
      if (running.size === 0) return;
      const { from, result } = await Promise.race(running.values());
      if (result.done) {
        running.delete(from);
        continue;
      }
      yield result.value;
      ask(from);
    }
  } finally {
    for (const [from, next] of running) {
      next.catch(() => {});
      from.return(undefined).catch(() => {});
    }
  }
}
